// Tables compiled into the program, each group with a header of its own.
#ifndef JIANBAO_LEXICON_DATA_H
#define JIANBAO_LEXICON_DATA_H

#include "text_tables.h"

#if __has_include("region_tables.h")
#include "region_tables.h"
#endif

#endif
