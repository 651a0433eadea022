// The text tables, built by Sources/Lexicon/Tools/build_text_tables.py.
#ifndef JIANBAO_TEXT_TABLES_H
#define JIANBAO_TEXT_TABLES_H

#include <stddef.h>

extern const unsigned char jianbao_text_gb18030[];
extern const size_t jianbao_text_gb18030_size;
extern const unsigned char jianbao_text_gb18030_ranges[];
extern const size_t jianbao_text_gb18030_ranges_size;
extern const unsigned char jianbao_text_gbk_encode[];
extern const size_t jianbao_text_gbk_encode_size;
extern const unsigned char jianbao_text_big5[];
extern const size_t jianbao_text_big5_size;
extern const unsigned char jianbao_text_script[];
extern const size_t jianbao_text_script_size;
extern const unsigned char jianbao_text_script_phrases[];
extern const size_t jianbao_text_script_phrases_size;
extern const unsigned char jianbao_text_readings[];
extern const size_t jianbao_text_readings_size;
extern const unsigned char jianbao_text_syllables[];
extern const size_t jianbao_text_syllables_size;
extern const unsigned char jianbao_text_bigram_units[];
extern const size_t jianbao_text_bigram_units_size;
extern const unsigned char jianbao_text_bigram_model[];
extern const size_t jianbao_text_bigram_model_size;
extern const unsigned char jianbao_text_trigram_model[];
extern const size_t jianbao_text_trigram_model_size;
extern const unsigned char jianbao_text_width[];
extern const size_t jianbao_text_width_size;

// Swift does not import arrays of unknown length, but it does import pointers.
static inline const unsigned char *jianbao_text_gb18030_bytes(void) { return jianbao_text_gb18030; }
static inline const unsigned char *jianbao_text_gb18030_ranges_bytes(void) { return jianbao_text_gb18030_ranges; }
static inline const unsigned char *jianbao_text_gbk_encode_bytes(void) { return jianbao_text_gbk_encode; }
static inline const unsigned char *jianbao_text_big5_bytes(void) { return jianbao_text_big5; }
static inline const unsigned char *jianbao_text_script_bytes(void) { return jianbao_text_script; }
static inline const unsigned char *jianbao_text_script_phrases_bytes(void) { return jianbao_text_script_phrases; }
static inline const unsigned char *jianbao_text_readings_bytes(void) { return jianbao_text_readings; }
static inline const unsigned char *jianbao_text_syllables_bytes(void) { return jianbao_text_syllables; }
static inline const unsigned char *jianbao_text_bigram_units_bytes(void) { return jianbao_text_bigram_units; }
static inline const unsigned char *jianbao_text_bigram_model_bytes(void) { return jianbao_text_bigram_model; }
static inline const unsigned char *jianbao_text_trigram_model_bytes(void) { return jianbao_text_trigram_model; }
static inline const unsigned char *jianbao_text_width_bytes(void) { return jianbao_text_width; }

#endif
