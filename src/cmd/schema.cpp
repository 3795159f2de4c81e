#include <fmt/format.h>

#include <filesystem>

#include "cmd/answer.h"
#include "cmd/kinds.h"
#include "cmd/table.h"
#include "render/data/schema.h"

namespace fs = std::filesystem;

namespace hbjs::cmd {
namespace {

/// Each kind in a file of its own in `folder`, which is made where it is not there.
void write_all(const Session& session, const fs::path& folder) {
  Background writing;
  for (const auto& row : NamedValues<render::SchemaKind>::rows)
    session.write(folder / render::schema_file(row.value), render::to_text(render::schema_of(row.value)), writing);
  writing.finish();
  session.remark(
      fmt::format(fmt::runtime(session.say("已把 {} 份 JSON Schema 写入 {}", "{} JSON Schemas written to {}")),
                  NamedValues<render::SchemaKind>::rows.size(), folder.string()));
}

Exit schema(Session& session) {
  const auto word = session.given().value("KIND");
  if (session.given().has("--all")) {
    const auto folder = session.given().value("--output");
    if (word || !folder) {
      throw Stop(
          Exit::usage,
          std::string(
              word ? session.say("--all 已包括全部类别，不要再写类别", "--all means every kind: name none beside it")
                   : session.say("--all 要写入文件夹：用 -o 指明，如 hbjs schema --all -o schemas",
                                 "--all writes into a folder: name it with -o, as in hbjs schema --all -o schemas")));
    }
    write_all(session, *folder);
    return Exit::fine;
  }
  if (!word) refuse_kind<render::SchemaKind>(session, "");
  const auto kind = render::schema_kind(*word);
  if (!kind) refuse_kind<render::SchemaKind>(session, *word);
  session.deliver(render::to_text(render::schema_of(*kind)));
  return Exit::fine;
}

}  // namespace

Command schema_command() {
  return {
      "schema",
      {"供编辑器补全和提示用的 JSON Schema", "JSON Schema, for completion and hints in an editor"},
      {"类别：plan 方案、units 单位、tasks 重点任务、targets 目标、duties 职责、agreement 协议书、requirements 需求清单、villages 村结对、schools 学校结对、"
       "medical 医疗结对、projects 项目、assessment 考核办法、submission 报送；也可写文件名，如 units.yaml。YAML 文件第一行写 "
       "# yaml-language-server: $schema=路径，VS Code 的 YAML 扩展（redhat.vscode-yaml）就会用它。",
       "Kinds: plan, units, tasks, targets, duties, agreement, requirements, villages, schools, medical, projects, "
       "assessment, submission; or a file's name, such as units.yaml. With # yaml-language-server: $schema=PATH as a file's first "
       "line, the YAML extension for VS Code (redhat.vscode-yaml) uses it."},
      {{"KIND", "", Takes::maybe, {"类别或文件名", "the kind, or a file's name"}, Completes::schema},
       {"--all", "", Takes::none, {"全部类别，写入 -o 指明的文件夹", "every kind, into the folder that -o names"}},
       {"-o,--output",
        "FILE",
        Takes::one,
        {"写入文件；与 --all 同用时是文件夹", "write to a file; with --all, to a folder"},
        Completes::file}},
      {},
      {{"hbjs schema units", {"units.yaml 的 JSON Schema", "the JSON Schema of units.yaml"}},
       {"hbjs schema --all -o schemas", {"全部写入 schemas/", "all of them, into schemas/"}}},
      schema};
}

}  // namespace hbjs::cmd
