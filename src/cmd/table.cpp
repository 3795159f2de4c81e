#include "cmd/table.h"

namespace hbjs::cmd {

std::vector<Command> table() {
  return {validate_command(),   explain_command(),  who_owns_command(), duties_command(),   list_command(),
          trace_command(),      status_command(),   report_command(),   template_command(), form_command(),
          import_command(),     remind_command(),   targets_command(),  funds_command(),    assess_command(),
          lock_command(),       unlock_command(),   demo_command(),     schema_command(),   help_command(),
          completion_command(), complete_command(), man_command()};
}

}  // namespace hbjs::cmd
