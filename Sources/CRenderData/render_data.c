#include "CRenderData.h"

// `#embed` is of C23; clang offers it in every mode and remarks on it in the older ones.
#pragma clang diagnostic ignored "-Wc23-extensions"

const unsigned char jianbao_srgb_profile[] = {
#embed "data/sRGB.icc"
};
const size_t jianbao_srgb_profile_size = sizeof jianbao_srgb_profile;
