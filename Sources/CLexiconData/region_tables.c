#include "region_tables.h"

// `#embed` is of C23; clang offers it in every mode and remarks on it in the older ones.
#pragma clang diagnostic ignored "-Wc23-extensions"

const unsigned char jianbao_region_units[] = {
#embed "data/region_units.bin"
};
const size_t jianbao_region_units_size = sizeof jianbao_region_units;

const unsigned char jianbao_region_names[] = {
#embed "data/region_names.bin"
};
const size_t jianbao_region_names_size = sizeof jianbao_region_names;

const unsigned char jianbao_region_index[] = {
#embed "data/region_index.bin"
};
const size_t jianbao_region_index_size = sizeof jianbao_region_index;

const unsigned char jianbao_region_bitmap[] = {
#embed "data/region_bitmap.bin"
};
const size_t jianbao_region_bitmap_size = sizeof jianbao_region_bitmap;

const unsigned char jianbao_indicator_table[] = {
#embed "data/indicator_table.txt"
};
const size_t jianbao_indicator_table_size = sizeof jianbao_indicator_table;
