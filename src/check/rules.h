#pragma once

#include "check/context.h"

/// The rules: one a file of the same name. Each tells what it finds to the context's sink and relies on nothing but
/// values that the files state: what is left out or mistyped has been told by the loader.
namespace hbjs::check {

// names and references
void duplicate_ids(Context& context);       // HB201
void task_references(Context& context);     // HB202: requirement, target, annexes, project, clause → task
void promise_references(Context& context);  // HB202: target → where it is promised
void duty_references(Context& context);  // HB202: clause, activity, indicator → duty; duty → paragraph of part three
void item_references(Context& context);       // HB202: entry, activity → task or requirement
void target_references(Context& context);     // HB202: measure → target
void project_references(Context& context);    // HB202: payment → project
void unit_names(Context& context);            // HB203, HB204, HB205, HB219, HB512
void member_names(Context& context);          // the same for members of groups; HB212 for a group in a group
void taken_names(Context& context);           // HB206
void listed_twice(Context& context);          // HB207
void unfaithful_quotes(Context& context);     // HB208
void successions(Context& context);           // HB209, HB210
void existence(Context& context);             // HB211
void unit_times(Context& context);            // HB214 to HB217
void group_shapes(Context& context);          // HB212
void empty_pairing_groups(Context& context);  // HB212
void unused_units(Context& context);          // HB213
void paired_twice(Context& context);          // HB218

// numbers against what can be counted
void village_counts(Context& context);  // HB301
void school_counts(Context& context);
void medical_counts(Context& context);
void numbering(Context& context);       // HB302
void quoted_numbers(Context& context);  // HB307
void ranges(Context& context);          // HB303 to HB306
void whole_groups(Context& context);    // HB308

// the plan against its annexes
void task_coverage(Context& context);            // HB401, HB402, HB403
void owners(Context& context);                   // HB404, HB405, HB409, HB411
void promises_without_target(Context& context);  // HB406
void spellings(Context& context);                // HB407
void headings(Context& context);                 // HB408
void clauses_in_the_air(Context& context);       // HB410
void titles(Context& context);                   // HB412 to HB415

// how the assessment gives points
void weights(Context& context);     // HB620, HB625, HB629
void indicators(Context& context);  // HB621 to HB628, HB630

// the units' reports
void reported_months(Context& context);  // HB503, HB504, HB511
void submission_days(Context& context);  // HB514, HB515, HB516
void reported_items(Context& context);   // HB505, HB506
void figures(Context& context);          // HB507, HB508, HB513, HB517
void money(Context& context);            // HB509, HB510, HB518, HB519, HB520, HB524
void told_twice(Context& context);       // HB523
void activity_places(Context& context);  // HB527
void empty_entries(Context& context);    // HB525
void shared_figures(Context& context);   // HB528, HB540, HB541

}  // namespace hbjs::check
