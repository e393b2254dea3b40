#include "kernel/core/result.h"

namespace kith {

void check(bool holds, const char* sentence) {
    if (!holds) throw Bug{sentence};
}

}  // namespace kith
