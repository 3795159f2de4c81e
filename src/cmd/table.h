#pragma once

#include <vector>

#include "cmd/command.h"

namespace hbjs::cmd {

/// The table of all commands, one row each; the rows are written beside what they run.
std::vector<Command> table();

Command validate_command();
Command explain_command();
Command who_owns_command();
Command duties_command();
Command list_command();
Command trace_command();
Command status_command();
Command report_command();
Command template_command();
Command form_command();
Command import_command();
Command remind_command();
Command targets_command();
Command funds_command();
Command assess_command();
Command demo_command();
Command lock_command();
Command unlock_command();
Command schema_command();
Command completion_command();
Command complete_command();
Command man_command();
Command help_command();

}  // namespace hbjs::cmd
