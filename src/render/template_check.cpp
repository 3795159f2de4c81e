#include "render/template_check.h"

#include <algorithm>
#include <kainjow/mustache.hpp>

#include "base/text.h"
#include "base/utf8.h"

namespace hbjs::render {
namespace {

namespace mustache = kainjow::mustache;
using Component = mustache::component<std::string>;
using Tag = mustache::tag_type;
using Kind = TemplateError::Kind;

constexpr int deepest = 32;  // sections in sections; mustache walks them by recursion
constexpr std::size_t most_nearest = 3;

constexpr Phrase<> delimiters{"不支持更改标记符号", "changing the delimiters is not supported"};
constexpr Phrase<> too_deep{"节嵌套过深", "sections are nested too deeply"};
constexpr Phrase<> unclosed_tag{"标记没有写完，缺少“}}}}”", "a tag is not closed: }}}} is missing"};
constexpr Phrase<Str> unopened{"{{{{/{0}}}}} 没有对应的 {{{{#{0}}}}}", "{{{{/{0}}}}} closes nothing"};
constexpr Phrase<Str> unclosed{"{{{{#{0}}}}} 没有用 {{{{/{0}}}}} 结束", "{{{{#{0}}}}} is not closed by {{{{/{0}}}}}"};
constexpr Phrase<> unreadable_mustache{"模板写法有误", "this is not mustache"};
constexpr Phrase<Str> unknown{"报告没有“{0}”这个名称", "the report has no name “{0}”"};
constexpr Phrase<Str, Str> elsewhere{"“{0}”在这里用不了，它属于 {1}", "“{0}” cannot be used here; it belongs to {1}"};
constexpr Phrase<Str> not_printable{"“{0}”不是文字，只能写作 {{{{#{0}}}}}…{{{{/{0}}}}}",
                                    "“{0}” is no text; write {{{{#{0}}}}}…{{{{/{0}}}}}"};
constexpr Phrase<Str> in_itself{"{{{{#{0}}}}} 里又套了 {{{{#{0}}}}}：内容会成倍重复",
                                "{{{{#{0}}}}} stands inside itself: its content would multiply"};
constexpr Phrase<Str> no_partial{"没有“{0}”这个模板片段", "there is no partial “{0}”"};
constexpr Phrase<Str> circle{"模板片段“{0}”又包含了它自己", "the partial “{0}” includes itself"};
constexpr Phrase<> unreadable_file{"无法读取，或不是 UTF-8 文本，或超过 1 MiB",
                                   "cannot be read, is not UTF-8 or is larger than 1 MiB"};

/// The names that can be used at one point of a template.
class Scopes {
 public:
  explicit Scopes(const NameTree& root) : scopes_{&root} {}

  void push(const NameTree* name) { scopes_.push_back(name); }
  void pop() { scopes_.pop_back(); }
  /// Whether this section is one of those that are open here.
  [[nodiscard]] bool open(const NameTree* name) const { return std::ranges::find(scopes_, name) != scopes_.end(); }

  /// Null when nothing here is called that.
  [[nodiscard]] const NameTree* find(std::string_view name) const {
    if (name == ".") return scopes_.back();
    for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) {
      if (const NameTree* found = descend(**scope, name)) return found;
    }
    return nullptr;
  }

  [[nodiscard]] std::vector<std::string> nearest(std::string_view name) const {
    std::vector<std::string> visible;
    for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) {
      for (const NameTree& child : (*scope)->children) {
        if (child.zh == name) return {child.key};
        if (std::ranges::find(visible, child.key) == visible.end()) visible.push_back(child.key);
      }
    }
    if (const auto meant = surely_meant(name, visible)) return {*meant};
    return hbjs::nearest(name, visible, most_nearest);
  }

  /// `{{#rows}}{{#targets}}`: where in the whole report something is called that; empty when nowhere.
  [[nodiscard]] std::string elsewhere(std::string_view name) const { return way_to(*scopes_.front(), name); }

 private:
  static const NameTree* descend(const NameTree& from, std::string_view name) {
    const NameTree* at = &from;
    while (at != nullptr) {
      const std::size_t dot = name.find('.');
      const auto child = std::ranges::find(at->children, name.substr(0, dot), &NameTree::key);
      at = child == at->children.end() ? nullptr : &*child;
      if (dot == std::string_view::npos) return at;
      name.remove_prefix(dot + 1);
      // mustache does not look into lists by a dotted name
      if (at != nullptr && at->list) at = nullptr;
    }
    return nullptr;
  }

  static std::string way_to(const NameTree& from, std::string_view name) {
    for (const NameTree& child : from.children) {
      const std::string here = "{{#" + child.key + "}}";
      if (std::ranges::find(child.children, name, &NameTree::key) != child.children.end()) return here;
      if (const std::string further = way_to(child, name); !further.empty()) return here + further;
    }
    return {};
  }

  std::vector<const NameTree*> scopes_;
};

class Checker {
 public:
  Checker(const NameTree& root, Helpers helpers, const TemplateFolder& folder, Partials& partials)
      : scopes_(root), helpers_(helpers), folder_(folder), partials_(partials) {}

  void check(const TemplateFile& file) {
    const TemplateFile* before = file_;
    file_ = &file;
    Component root;
    if (sound(file.text) && parse(file.text, root)) {
      for (const Component& child : root.children) visit(child);
    }
    file_ = before;
  }

  std::vector<TemplateError> done() { return std::move(errors_); }

 private:
  void tell(Kind kind, std::size_t offset, Said message, std::vector<std::string> nearest = {}) {
    const std::string_view before = std::string_view(file_->text).substr(0, offset);
    const std::size_t line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    const auto line = static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1;
    errors_.push_back(
        {kind, file_->shown, line, code_points(before.substr(line_start)) + 1, std::move(message), std::move(nearest)});
  }

  /// What mustache itself must not be given.
  bool sound(std::string_view text) {
    int depth = 0;
    for (std::size_t at = text.find("{{"); at != std::string_view::npos; at = text.find("{{", at + 2)) {
      const std::size_t first = text.find_first_not_of(" \t\r\n{", at + 2);
      const char sign = first == std::string_view::npos ? '\0' : text[first];
      if (sign == '=') return tell(Kind::syntax, at, delimiters()), false;
      if (sign == '/') --depth;
      if ((sign == '#' || sign == '^') && ++depth > deepest) return tell(Kind::syntax, at, too_deep()), false;
    }
    return true;
  }

  bool parse(const std::string& text, Component& root) {
    mustache::context<std::string> context;
    mustache::context_internal<std::string> internal{context};
    std::string error;
    const mustache::parser<std::string> parser{text, internal, root, error};
    if (error.empty()) return true;
    tell_syntax(error);
    return false;
  }

  /// mustache says `Unclosed section "rows" at 120`.
  void tell_syntax(const std::string& error) {
    const std::size_t space = error.rfind(' ');
    std::size_t offset = 0;
    for (std::size_t i = space + 1; space != std::string::npos && i < error.size(); ++i) {
      if (error[i] < '0' || error[i] > '9') break;
      offset = offset * 10 + static_cast<std::size_t>(error[i] - '0');
    }
    const std::size_t open = error.find('"');
    const std::size_t close = error.rfind('"');
    const std::string name = open < close ? error.substr(open + 1, close - open - 1) : std::string();
    const auto begins = [&](std::string_view with) { return error.starts_with(with); };
    tell(Kind::syntax, offset,
         begins("Unclosed tag")       ? unclosed_tag()
         : begins("Unopened section") ? unopened(name)
         : begins("Unclosed section") ? unclosed(name)
                                      : unreadable_mustache());
  }

  [[nodiscard]] bool is_helper(std::string_view name) const {
    return std::ranges::find(helpers_, name) != helpers_.end();
  }

  void visit(const Component& component) {
    const std::string& name = component.tag.name;
    switch (component.tag.type) {
      case Tag::variable:
      case Tag::unescaped_variable: variable(name, component.position); break;
      case Tag::section_begin:
      case Tag::section_begin_inverted: section(component); break;
      case Tag::partial: partial(name, component.position); break;
      default: break;
    }
  }

  void variable(const std::string& name, std::size_t offset) {
    if (is_helper(name)) return tell(Kind::syntax, offset, not_printable(name));
    const NameTree* found = scopes_.find(name);
    if (found == nullptr) return tell_unknown(name, offset);
    const bool item = name == "." && found->kind == NameTree::Kind::text;
    if (!item && (found->list || found->kind != NameTree::Kind::text)) {
      tell(Kind::syntax, offset, not_printable(name));
    }
  }

  void section(const Component& component) {
    const std::string& name = component.tag.name;
    const bool inverted = component.tag.type == Tag::section_begin_inverted;
    const NameTree* opened = nullptr;
    if (!is_helper(name)) {
      const NameTree* found = scopes_.find(name);
      if (found == nullptr) tell_unknown(name, component.position);
      if (!inverted) opened = found;
      // A list opened inside itself finds itself again in every item: the output grows beyond all bounds.
      if (opened != nullptr && opened->list && scopes_.open(opened)) {
        return tell(Kind::syntax, component.position, in_itself(name));
      }
    }
    if (opened != nullptr) scopes_.push(opened);
    for (const Component& child : component.children) visit(child);
    if (opened != nullptr) scopes_.pop();
  }

  void partial(const std::string& name, std::size_t offset) {
    if (std::ranges::find(including_, name) != including_.end()) return tell(Kind::syntax, offset, circle(name));
    const TemplateFolder::Found found = folder_.find(name);
    if (!found.unreadable.empty()) {
      errors_.push_back({Kind::unreadable, found.unreadable, 0, 0, unreadable_file(), {}});
      return;
    }
    if (!found.file) {
      const std::vector<std::string> names = TemplateFolder::names();
      const auto meant = surely_meant(name, names);
      tell(Kind::unknown_name, offset, no_partial(name),
           meant ? std::vector{*meant} : hbjs::nearest(name, names, most_nearest));
      return;
    }
    partials_.emplace(name, found.file->text);
    including_.push_back(name);
    check(*found.file);
    including_.pop_back();
  }

  void tell_unknown(const std::string& name, std::size_t offset) {
    const std::string way = scopes_.elsewhere(name);
    tell(Kind::unknown_name, offset, way.empty() ? unknown(name) : elsewhere(name, way),
         way.empty() ? scopes_.nearest(name) : std::vector<std::string>());
  }

  Scopes scopes_;
  Helpers helpers_;
  const TemplateFolder& folder_;
  Partials& partials_;
  const TemplateFile* file_ = nullptr;
  std::vector<std::string> including_;
  std::vector<TemplateError> errors_;
};

}  // namespace

std::vector<TemplateError> check_template(const TemplateFile& file, const NameTree& names, Helpers helpers,
                                          const TemplateFolder& folder, Partials& partials) {
  Checker checker(names, helpers, folder, partials);
  checker.check(file);
  return checker.done();
}

}  // namespace hbjs::render
