// Data compiled into the program, so that drawing needs no file beside it.
#ifndef JIANBAO_RENDER_DATA_H
#define JIANBAO_RENDER_DATA_H

#include <stddef.h>

// The colour profile of sRGB (ICC, 6,922 bytes), from the Debian package icc-profiles-free.
extern const size_t jianbao_srgb_profile_size;

// Swift does not import arrays of unknown length, but it does import pointers.
static inline const unsigned char *jianbao_srgb_profile_bytes(void) {
  extern const unsigned char jianbao_srgb_profile[];
  return jianbao_srgb_profile;
}

#endif
