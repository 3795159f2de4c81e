#include "render/template/check.h"

#include <algorithm>
#include <iterator>
#include <kainjow/mustache.hpp>
#include <map>
#include <set>
#include <utility>

#include "base/likeness.h"
#include "base/text.h"
#include "base/utf8.h"
#include "diag/messages.h"

namespace hbjs::render {
namespace {

namespace mustache = kainjow::mustache;
using Component = mustache::component<std::string>;
using Tag = mustache::tag_type;

constexpr int deepest = 32;  // sections in sections; mustache walks them by recursion
constexpr std::size_t most_nearest = 3;

constexpr Phrase<Str> did_you_mean{"是不是“{0}”？", "did you mean “{0}”?"};
constexpr Phrase<Str> close_it{"缺 {{{{/{0}}}}}", "{{{{/{0}}}}} is missing"};
constexpr Phrase<> two_braces{"缺“}}}}”", "}}}} is missing"};
constexpr Phrase<Str> as_section{"写作 {{{{#{0}}}}}…{{{{/{0}}}}}", "write {{{{#{0}}}}}…{{{{/{0}}}}}"};

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

/// Where the lines of a template begin, so that each of many errors finds its own at once.
class Lines {
 public:
  Lines(std::uint32_t file, std::string_view text) : file_(file), text_(text) {
    for (std::size_t at = 0; at < text.size(); take_line(text, at)) starts_.push_back(at);
    if (starts_.empty()) starts_.push_back(0);
  }

  /// The bytes `begin` to `end`, cut at the end of the first line.
  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const {
    const auto next = std::ranges::upper_bound(starts_, begin);
    const std::size_t start = *std::prev(next);
    const auto line = static_cast<std::uint32_t>(next - starts_.begin());
    const std::size_t line_end = next == starts_.end() ? text_.size() : *next;
    const auto columns = [&](std::size_t from, std::size_t to) {
      return static_cast<std::uint32_t>(code_points(trimmed_end(text_.substr(from, std::min(to, line_end) - from))));
    };
    const auto column = static_cast<std::uint32_t>(code_points(text_.substr(start, begin - start))) + 1;
    return {file_, line, column, line, column + columns(begin, std::max(begin, end))};
  }
  [[nodiscard]] std::uint32_t file() const { return file_; }

 private:
  static std::string_view trimmed_end(std::string_view text) {
    return text.substr(0, text.find_last_not_of("\r\n") + 1);
  }

  std::uint32_t file_;
  std::string_view text_;
  std::vector<std::size_t> starts_;
};

class Checker {
 public:
  Checker(const NameTree& root, Helpers helpers, const TemplateFolder& folder, Partials& partials, Sink& sink,
          Sources& sources)
      : scopes_(root), helpers_(helpers), folder_(folder), partials_(partials), sink_(sink), sources_(sources) {}

  void check(const TemplateFile& file) {
    const std::string_view text_before = text_;
    const Lines* lines_before = lines_;
    auto known = files_.find(file.shown);
    if (known == files_.end()) {
      const std::uint32_t index = sources_.add(Source(file.shown, file.text));
      known = files_.try_emplace(file.shown, index, sources_[index].bytes()).first;
    }
    lines_ = &known->second;
    text_ = sources_[lines_->file()].bytes();
    Component root;
    if (sound(text_) && parse(file.text, root)) {
      for (const Component& child : root.children) visit(child);
    }
    lines_ = lines_before;
    text_ = text_before;
  }

 private:
  /// A partial is looked at wherever it is included; what is wrong with it is told once.
  template <class... A>
  void tell(const Message<A...>& message, Span at, const std::optional<Said>& label,
            const std::type_identity_t<A>&... args) {
    if (told_.emplace(at, message.code).second) sink_.tell(message, at, args...).label = label;
  }

  /// The name in the tag that begins at `offset`, else the tag's beginning.
  [[nodiscard]] Span span_of(std::string_view name, std::size_t offset) const {
    const std::size_t found = name.empty() ? std::string_view::npos : text_.find(name, offset);
    if (found == std::string_view::npos) return lines_->span(offset, offset + 2);
    return lines_->span(found, found + name.size());
  }

  /// What mustache itself must not be given.
  bool sound(std::string_view text) {
    int depth = 0;
    for (std::size_t at = text.find("{{"); at != std::string_view::npos; at = text.find("{{", at + 2)) {
      const std::size_t first = text.find_first_not_of(" \t\r\n{", at + 2);
      const char sign = first == std::string_view::npos ? '\0' : text[first];
      if (sign == '=') return tell(msg::delimiters_changed, lines_->span(at, text.find("}}", at)), {}), false;
      if (sign == '/') --depth;
      if ((sign == '#' || sign == '^') && ++depth > deepest)
        return tell(msg::sections_too_deep, lines_->span(at, at + 2), {}), false;
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
    const Span at = span_of(name, offset);
    if (begins("Unclosed tag")) return tell(msg::tag_unclosed, lines_->span(offset, offset + 2), two_braces());
    if (begins("Unopened section")) return tell(msg::section_unopened, at, {}, name);
    if (begins("Unclosed section")) return tell(msg::section_unclosed, at, close_it(name), name);
    tell(msg::not_mustache, lines_->span(offset, offset + 2), {});
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
    if (name.empty()) return tell(msg::not_mustache, lines_->span(offset, text_.find("}}", offset) + 2), {});
    if (is_helper(name)) return tell_not_printable(name, offset);
    const NameTree* found = scopes_.find(name);
    if (found == nullptr) return tell_unknown(name, offset);
    const bool item = name == "." && found->kind == NameTree::Kind::text;
    if (!item && (found->list || found->kind != NameTree::Kind::text)) {
      tell_not_printable(name, offset);
    }
  }

  void tell_not_printable(const std::string& name, std::size_t offset) {
    tell(msg::not_printable, span_of(name, offset), name == "." ? std::nullopt : std::optional(as_section(name)), name);
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
        return tell(msg::section_in_itself, span_of(name, component.position), {}, name);
      }
    }
    if (opened != nullptr) scopes_.push(opened);
    for (const Component& child : component.children) visit(child);
    if (opened != nullptr) scopes_.pop();
  }

  void partial(const std::string& name, std::size_t offset) {
    const Span at = span_of(name, offset);
    if (std::ranges::find(including_, name) != including_.end()) return tell(msg::partial_in_itself, at, {}, name);
    const TemplateFolder::Found found = folder_.find(name);
    if (!found.unreadable.empty()) return tell(msg::template_unreadable, at, {}, found.unreadable);
    if (!found.file || name.ends_with(".docx"))
      return tell(msg::unknown_partial, at, meant_by(name, TemplateFolder::names()), name);
    partials_.emplace(name, found.file->text);
    including_.push_back(name);
    check(*found.file);
    including_.pop_back();
  }

  void tell_unknown(const std::string& name, std::size_t offset) {
    const std::string way = scopes_.elsewhere(name);
    const Span at = span_of(name, offset);
    if (!way.empty()) return tell(msg::template_name_elsewhere, at, {}, name, way);
    const std::vector<std::string> near = scopes_.nearest(name);
    tell(msg::unknown_template_name, at, near.empty() ? std::nullopt : std::optional(did_you_mean(between(near))),
         name);
  }

  static std::optional<Said> meant_by(std::string_view name, const std::vector<std::string>& names) {
    if (const auto meant = surely_meant(name, names)) return did_you_mean(*meant);
    const std::vector<std::string> near = hbjs::nearest(name, names, most_nearest);
    return near.empty() ? std::nullopt : std::optional(did_you_mean(between(near)));
  }

  static std::string between(const std::vector<std::string>& names) { return join(names, "”/“"); }

  Scopes scopes_;
  Helpers helpers_;
  const TemplateFolder& folder_;
  Partials& partials_;
  Sink& sink_;
  Sources& sources_;
  std::map<std::string, Lines> files_;
  std::set<std::pair<Span, std::string_view>> told_;
  const Lines* lines_ = nullptr;  // of the file at hand
  std::string_view text_;
  std::vector<std::string> including_;
};

}  // namespace

void check_template(const TemplateFile& file, const NameTree& names, Helpers helpers, const TemplateFolder& folder,
                    Partials& partials, Sink& sink, Sources& sources) {
  Checker(names, helpers, folder, partials, sink, sources).check(file);
}

}  // namespace hbjs::render
