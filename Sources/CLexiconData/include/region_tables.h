// The region tables, built by Sources/Lexicon/Tools/build_region_tables.py, and the table of
// indicators, kept by hand.
#ifndef JIANBAO_REGION_TABLES_H
#define JIANBAO_REGION_TABLES_H

#include <stddef.h>

extern const unsigned char jianbao_region_units[];
extern const size_t jianbao_region_units_size;
extern const unsigned char jianbao_region_names[];
extern const size_t jianbao_region_names_size;
extern const unsigned char jianbao_region_index[];
extern const size_t jianbao_region_index_size;
extern const unsigned char jianbao_region_bitmap[];
extern const size_t jianbao_region_bitmap_size;
extern const unsigned char jianbao_indicator_table[];
extern const size_t jianbao_indicator_table_size;

// Swift does not import arrays of unknown length, but it does import pointers.
static inline const unsigned char *jianbao_region_units_bytes(void) { return jianbao_region_units; }
static inline const unsigned char *jianbao_region_names_bytes(void) { return jianbao_region_names; }
static inline const unsigned char *jianbao_region_index_bytes(void) { return jianbao_region_index; }
static inline const unsigned char *jianbao_region_bitmap_bytes(void) { return jianbao_region_bitmap; }
static inline const unsigned char *jianbao_indicator_table_bytes(void) { return jianbao_indicator_table; }

#endif
