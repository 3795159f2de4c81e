#include "base/version.h"

namespace hbjs {

const std::string_view version = HBJS_VERSION;

}  // namespace hbjs
