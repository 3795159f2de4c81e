#pragma once

#include <array>

#include "model/field.h"
#include "model/named_values.h"
#include "model/placed.h"

namespace hbjs {

/// 协议条款: one clause of the agreement (annex 1).
struct Clause {
  Span at;
  Text id;  ///< C1 to C8
  Text text;
  List<Text> tasks;   ///< tasks that carry it out: the keeper's reading, the source does not say
  List<Text> duties;  ///< duties of part three that carry it out: likewise
};

template <>
struct Schema<Clause> {
  static constexpr std::string_view name = "clause";
  static constexpr std::tuple fields{
      Field{"id", &Clause::id, required, "条款编号", "C1 to C8"},
      Field{"text", &Clause::text, required, "条款内容", "text, verbatim"},
      Field{"tasks", &Clause::tasks, optional, "对应任务", "tasks that carry it out"},
      Field{"duties", &Clause::duties, optional, "对应职责", "duties that carry it out"}};
};

/// annexes/1-agreement.yaml
struct AgreementFile {
  Span at;
  Text title;
  List<Clause> clauses;
};

template <>
struct Schema<AgreementFile> {
  static constexpr std::string_view name = "agreement";
  static constexpr std::tuple fields{Field{"title", &AgreementFile::title, required, "附件名称", "title of the annex"},
                                     Field{"clauses", &AgreementFile::clauses, required, "协议条款", "the clauses"}};
};

/// Who leads and who is responsible on one side.
struct Owners {
  Span at;
  Names lead, responsible;
};

template <>
struct Schema<Owners> {
  static constexpr std::string_view name = "owners";
  static constexpr std::tuple fields{
      Field{"lead", &Owners::lead, required, "牵头单位", "lead units"},
      Field{"responsible", &Owners::responsible, required, "责任单位", "responsible units and groups"}};
};

/// One of the four cells of a row that name owners.
enum class OwnerCell { helper_lead, helper_responsible, recipient_lead, recipient_responsible };

template <>
struct NamedValues<OwnerCell> {
  using enum OwnerCell;
  static constexpr std::array rows{
      NamedValue{helper_lead, "helper.lead", "帮扶方牵头单位", "lead units of the helping side"},
      NamedValue{helper_responsible, "helper.responsible", "帮扶方责任单位", "responsible units of the helping side"},
      NamedValue{recipient_lead, "recipient.lead", "受援方牵头单位", "lead units of the receiving side"},
      NamedValue{recipient_responsible, "recipient.responsible", "受援方责任单位",
                 "responsible units of the receiving side"}};
};

/// 需求清单事项: one row of annex 2; merged cells are repeated on each row.
struct Requirement {
  Span at;
  Text id;        ///< 1.1 to 9.1
  Text category;  ///< 工作事项, as printed
  Text content;   ///< 具体内容, verbatim, without its number
  Text task;      ///< the task of the plan it belongs to
  Owners helper, recipient;
  /// Cells that are printed as one with those of the row above; both rows hold the names. For printing only.
  List<Placed<OwnerCell>> joined;
};

template <>
struct Schema<Requirement> {
  static constexpr std::string_view name = "requirement";
  static constexpr std::tuple fields{
      Field{"id", &Requirement::id, required, "事项编号", "number in the list"},
      Field{"category", &Requirement::category, required, "工作事项", "category"},
      Field{"content", &Requirement::content, required, "具体内容", "text, verbatim"},
      Field{"task", &Requirement::task, required, "对应任务", "the task it belongs to"},
      Field{"helper", &Requirement::helper, required, "帮扶方", "the helping side"},
      Field{"recipient", &Requirement::recipient, required, "受援方", "the receiving side"},
      Field{"joined", &Requirement::joined, optional, "与上一行合印为一格", "cells printed as one with the row above"}};
};

/// annexes/2-requirements.yaml
struct RequirementsFile {
  Span at;
  Text title;
  List<Requirement> requirements;
};

template <>
struct Schema<RequirementsFile> {
  static constexpr std::string_view name = "requirements";
  static constexpr std::tuple fields{
      Field{"title", &RequirementsFile::title, required, "附件名称", "title of the annex"},
      Field{"requirements", &RequirementsFile::requirements, required, "需求清单", "the rows of the list"}};
};

/// One row of annex 3: a street and the village or community (社区) it is paired with.
struct VillagePair {
  Span at;
  Placed<int> no;
  Name helper;     ///< a street
  Name town;       ///< a town of the receiving side
  Name recipient;  ///< the village or community
};

template <>
struct Schema<VillagePair> {
  static constexpr std::string_view name = "village pair";
  static constexpr std::tuple fields{
      Field{"no", &VillagePair::no, required, "序号", "number of the row"},
      Field{"helper", &VillagePair::helper, required, "帮扶街道", "street"},
      Field{"town", &VillagePair::town, required, "乡镇", "town"},
      Field{"recipient", &VillagePair::recipient, required, "村（社区）", "village or community"}};
};

/// One row of annex 4 or 5: two institutions.
struct Pair {
  Span at;
  Placed<int> no;
  Name helper, recipient;
};

template <>
struct Schema<Pair> {
  static constexpr std::string_view name = "pair";
  static constexpr std::tuple fields{Field{"no", &Pair::no, required, "序号", "number of the row"},
                                     Field{"helper", &Pair::helper, required, "帮扶方", "on the helping side"},
                                     Field{"recipient", &Pair::recipient, required, "受援方", "on the receiving side"}};
};

/// annexes/3-villages.yaml
struct VillagesFile {
  Span at;
  Text title;
  Text task;  ///< the task whose work these pairs are
  List<VillagePair> pairs;
};

template <>
struct Schema<VillagesFile> {
  static constexpr std::string_view name = "villages";
  static constexpr std::tuple fields{Field{"title", &VillagesFile::title, required, "附件名称", "title of the annex"},
                                     Field{"task", &VillagesFile::task, required, "对应任务", "the task it belongs to"},
                                     Field{"pairs", &VillagesFile::pairs, required, "结对", "the pairs"}};
};

/// annexes/4-schools.yaml and annexes/5-medical.yaml
struct PairsFile {
  Span at;
  Text title;
  Text task;  ///< the task whose work these pairs are
  List<Pair> pairs;
};

template <>
struct Schema<PairsFile> {
  static constexpr std::string_view name = "pairs";
  static constexpr std::tuple fields{Field{"title", &PairsFile::title, required, "附件名称", "title of the annex"},
                                     Field{"task", &PairsFile::task, required, "对应任务", "the task it belongs to"},
                                     Field{"pairs", &PairsFile::pairs, required, "结对", "the pairs"}};
};

}  // namespace hbjs
