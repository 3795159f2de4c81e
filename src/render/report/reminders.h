#pragma once

#include <string>

#include "render/page/page.h"
#include "report/notice.h"

namespace hbjs::render {

/// The letter to one unit: what it owes, until when, whom to ask. In Chinese, as all letters of the office.
Page letter(const report::Reminders& reminders, const report::Reminder& to);

/// One notice for all: who has not reported.
Page notice(const report::Reminders& reminders);

/// The letter or notice as a Word document (templates/docx/notice.xml).
std::string to_docx(const report::Notice& notice);

/// The letter as a message to open in a mail program and send (RFC 5322, UTF-8): it names no address, since the plan
/// holds none of the units; `from` is the sender's own.
std::string to_eml(const report::Reminders& reminders, const report::Reminder& to, const std::string& from);

}  // namespace hbjs::render
