#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/named_values.h"
#include "render/data/json.h"

namespace hbjs::render {

/// A kind of file for which an editor can be given a JSON Schema: those of load/files.h in their order, then what the
/// units report.
enum class SchemaKind {
  plan,
  units,
  tasks,
  targets,
  duties,
  agreement,
  requirements,
  villages,
  schools,
  medical,
  projects,
  assessment,
  submission
};

}  // namespace hbjs::render

namespace hbjs {

template <>
struct NamedValues<render::SchemaKind> {
  using Kind = render::SchemaKind;
  static constexpr std::array rows{
      NamedValue{Kind::plan, "plan", "方案", "the plan itself"},
      NamedValue{Kind::units, "units", "单位", "units, groups and successions"},
      NamedValue{Kind::tasks, "tasks", "重点任务", "tasks"},
      NamedValue{Kind::targets, "targets", "目标", "targets"},
      NamedValue{Kind::duties, "duties", "职责", "recurring duties"},
      NamedValue{Kind::agreement, "agreement", "协议书", "the agreement"},
      NamedValue{Kind::requirements, "requirements", "需求清单", "requirements"},
      NamedValue{Kind::villages, "villages", "村结对", "village pairs"},
      NamedValue{Kind::schools, "schools", "学校结对", "school pairs"},
      NamedValue{Kind::medical, "medical", "医疗结对", "pairs of medical institutions"},
      NamedValue{Kind::projects, "projects", "项目", "projects"},
      NamedValue{Kind::assessment, "assessment", "考核办法", "how the assessment gives points"},
      NamedValue{Kind::submission, "submission", "报送", "what a unit reports on a month"},
  };
};

}  // namespace hbjs

namespace hbjs::render {

/// The kind that a word or the path of a file names: `units`, `单位`, `plan/units.yaml`, `2-requirements.yaml`,
/// `progress/2024-06/区教育局.yaml`.
std::optional<SchemaKind> schema_kind(std::string_view word);

/// What the schema's own file is called: `units.schema.json`.
std::string schema_file(SchemaKind kind);

/// The JSON Schema of a file, drawn from the field tables. It refuses nothing that `validate` accepts, but for a text
/// that YAML takes for true, false or nothing; it cannot see how a number was written (1e3, 0x10), nor anything
/// beyond one file.
Json schema_of(SchemaKind kind);

}  // namespace hbjs::render
