#include "text_tables.h"

// `#embed` is of C23; clang offers it in every mode and remarks on it in the older ones.
#pragma clang diagnostic ignored "-Wc23-extensions"

const unsigned char jianbao_text_gb18030[] = {
#embed "data/text_gb18030.bin"
};
const size_t jianbao_text_gb18030_size = sizeof jianbao_text_gb18030;

const unsigned char jianbao_text_gb18030_ranges[] = {
#embed "data/text_gb18030_ranges.bin"
};
const size_t jianbao_text_gb18030_ranges_size = sizeof jianbao_text_gb18030_ranges;

const unsigned char jianbao_text_gbk_encode[] = {
#embed "data/text_gbk_encode.bin"
};
const size_t jianbao_text_gbk_encode_size = sizeof jianbao_text_gbk_encode;

const unsigned char jianbao_text_big5[] = {
#embed "data/text_big5.bin"
};
const size_t jianbao_text_big5_size = sizeof jianbao_text_big5;

const unsigned char jianbao_text_script[] = {
#embed "data/text_script.bin"
};
const size_t jianbao_text_script_size = sizeof jianbao_text_script;

const unsigned char jianbao_text_script_phrases[] = {
#embed "data/text_script_phrases.bin"
};
const size_t jianbao_text_script_phrases_size = sizeof jianbao_text_script_phrases;

const unsigned char jianbao_text_readings[] = {
#embed "data/text_readings.bin"
};
const size_t jianbao_text_readings_size = sizeof jianbao_text_readings;

const unsigned char jianbao_text_syllables[] = {
#embed "data/text_syllables.bin"
};
const size_t jianbao_text_syllables_size = sizeof jianbao_text_syllables;

const unsigned char jianbao_text_bigram_units[] = {
#embed "data/text_bigram_units.bin"
};
const size_t jianbao_text_bigram_units_size = sizeof jianbao_text_bigram_units;

const unsigned char jianbao_text_bigram_model[] = {
#embed "data/text_bigram_model.bin"
};
const size_t jianbao_text_bigram_model_size = sizeof jianbao_text_bigram_model;

const unsigned char jianbao_text_trigram_model[] = {
#embed "data/text_trigram_model.bin"
};
const size_t jianbao_text_trigram_model_size = sizeof jianbao_text_trigram_model;

const unsigned char jianbao_text_width[] = {
#embed "data/text_width.bin"
};
const size_t jianbao_text_width_size = sizeof jianbao_text_width;
