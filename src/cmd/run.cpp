#include <algorithm>
#include <ostream>

#include "base/printable.h"
#include "base/stop.h"
#include "base/version.h"
#include "cmd/help.h"
#include "cmd/parse.h"
#include "cmd/session.h"
#include "cmd/world.h"

namespace hbjs::cmd {
namespace {

Exit obey(const std::vector<std::string>& args, World& world, Lang lang) {
  Parsed parsed = parse(args, lang);
  Exit code = Exit::fine;
  if (parsed.version) {
    world.out << "hbjs " << version << '\n';
  } else if (parsed.help || parsed.command == nullptr) {
    world.out << (parsed.command != nullptr ? help_of(*parsed.command, lang, help_width(world))
                                            : overview(lang, help_width(world)));
  } else {
    Session session(world, *parsed.command, std::move(parsed.given), lang);
    code = parsed.command->run(session);
  }
  world.out.flush();
  if (!world.out) throw Stop(Exit::io, std::string(pick(lang, "无法写到标准输出", "cannot write to standard output")));
  return code;
}

}  // namespace

int run(const std::vector<std::string>& args, World& world) {
  const Lang lang = language_of(args, world);
  try {
    return static_cast<int>(obey(args, world, lang));
  } catch (const Stop& stop) {
    world.out.flush();
    world.err << "hbjs: " << printable(stop.what()) << '\n';
    return static_cast<int>(stop.code());
  } catch (const std::bad_alloc&) {
    world.err << "hbjs: " << pick(lang, "内存不足", "out of memory") << '\n';
    return static_cast<int>(Exit::io);
  } catch (const std::exception& error) {
    // Nothing should come here; if it does, say so rather than crash.
    world.err << "hbjs: " << pick(lang, "内部错误，请报告：", "internal error, please report it: ") << error.what()
              << '\n';
    return static_cast<int>(Exit::io);
  }
}

}  // namespace hbjs::cmd
