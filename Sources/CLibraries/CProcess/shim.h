// prlimit(2), which the C library declares only for sources that ask for all of its extensions, as
// Swift's own module of it does not.
#include <sys/resource.h>
#include <sys/types.h>

#ifdef __linux__
int jianbao_prlimit(pid_t, int, const struct rlimit *, struct rlimit *) __asm__("prlimit");

/// Holds a running process to `bytes` of address space; 0 if that was done.
static inline int jianbao_limit_memory(pid_t process, rlim_t bytes) {
  const struct rlimit limit = {bytes, bytes};
  return jianbao_prlimit(process, RLIMIT_AS, &limit, 0);
}
#endif

// mallopt(3), which Swift's module of the C library leaves out.
#ifdef __linux__
#include <malloc.h>

/// Has the C library keep freed blocks of up to `bytes` for the next use.
static inline void jianbao_keep_memory(int bytes) {
  mallopt(M_MMAP_THRESHOLD, bytes);
  mallopt(M_TRIM_THRESHOLD, bytes);
}
#endif
