#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

// libxlsxwriter 1.1.4 loses the formula of each list validation (17 bytes a list); nothing of ours is behind it.
extern "C" const char* __lsan_default_suppressions() { return "leak:libxlsxwriter.so\n"; }
