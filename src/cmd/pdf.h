#pragma once

#include <string>
#include <string_view>

#include "cmd/session.h"

namespace hbjs::cmd {

/// A Word document (DOCX) as PDF, made by the LibreOffice that is installed. The same bytes make the same bytes, with
/// the same LibreOffice. Throws Stop (3) when there is none, when it fails or does not come to an end. Nothing stays
/// behind in either case, nor when the program is asked to end meanwhile.
std::string to_pdf(const Session& session, std::string_view document);

/// The PDF's dates and names for itself, which LibreOffice takes from the clock, made of `date` and of what it holds.
/// No byte moves.
void settle_clock(std::string& pdf, Date date);

}  // namespace hbjs::cmd
