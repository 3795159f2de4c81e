#include "exchange/note_list.h"

#include <fmt/format.h>

#include <string_view>
#include <utility>
#include <vector>

#include "exchange/workbook.h"

namespace hbjs::exchange {

using office::add_child;
using office::attribute;
using office::child;
using office::each_child;

NoteList::NoteList(pugi::xml_node comments, const std::string& author)
    : comments_(comments), author_(office::fit_for_xml(author)), below_("\n" + author_ + "：\n") {}

std::string NoteList::empty(const std::string& name_space) {
  return fmt::format("<comments xmlns=\"{}\"><authors/><commentList/></comments>", office::xml_text(name_space));
}

int NoteList::author_number() {
  pugi::xml_node authors = child(comments_, "authors");
  if (!authors) authors = comments_.prepend_move(add_child(comments_, "authors"));
  int number = 0, found = -1;
  each_child(authors, "author", [&](pugi::xml_node author) {
    if (found < 0 && office::text_of(author) == author_) found = number;
    ++number;
  });
  if (found >= 0) return found;
  add_child(authors, "author").text().set(author_.c_str());
  return number;
}

std::map<Place, pugi::xml_node> NoteList::notes() const {
  std::map<Place, pugi::xml_node> all;
  each_child(child(comments_, "commentList"), "comment", [&](pugi::xml_node note) {
    if (const auto place = place_named(attribute(note, "ref").value())) all.emplace(*place, note);
  });
  return all;
}

std::set<Place> NoteList::places() const {
  std::set<Place> all;
  for (const auto& [place, note] : notes()) all.insert(place);
  return all;
}

std::set<Place> NoteList::take_off() {
  std::set<Place> gone;
  const int number = author_number();
  pugi::xml_node list = child(comments_, "commentList");
  for (const auto& [place, note] : notes()) {
    if (attribute(note, "authorId").as_int(-1) == number) {
      list.remove_child(note);
      gone.insert(place);
      continue;
    }
    std::vector<pugi::xml_node> ours;
    pugi::xml_node text = child(note, "text");
    each_child(text, "r", [&](pugi::xml_node run) {
      if (office::text_of(child(run, "t")).starts_with(below_)) ours.push_back(run);
    });
    for (const pugi::xml_node run : ours) text.remove_child(run);
  }
  return gone;
}

std::set<Place> NoteList::put(const std::map<Place, std::string>& texts) {
  std::set<Place> fresh;
  const std::string number = std::to_string(author_number());
  pugi::xml_node list = child(comments_, "commentList");
  if (!list) list = add_child(comments_, "commentList");
  const std::map<Place, pugi::xml_node> there = notes();
  for (const auto& [place, text] : texts) {
    if (const auto other = there.find(place); other != there.end()) {
      add_run(other->second, below_ + text);
      continue;
    }
    pugi::xml_node note = add_child(list, "comment");
    note.append_attribute("ref").set_value(cell_name(place.row, place.column).c_str());
    note.append_attribute("authorId").set_value(number.c_str());
    add_child(note, "text");
    add_run(note, text);
    fresh.insert(place);
  }
  return fresh;
}

void NoteList::add_run(pugi::xml_node note, const std::string& text) const {
  const pugi::xml_node run = add_child(child(note, "text"), "r"), look = add_child(run, "rPr");
  add_child(look, "sz").append_attribute("val").set_value("10");
  add_child(look, "rFont").append_attribute("val").set_value("宋体");
  pugi::xml_node words = add_child(run, "t");
  words.append_attribute("xml:space").set_value("preserve");
  words.text().set(office::fit_for_xml(text).c_str());
}

}  // namespace hbjs::exchange
