#pragma once

#include <map>
#include <string>

#include "model/book.h"

namespace hbjs::exchange {

/// The plan's own files, made into a demonstration: without the contact's telephone and address, with a made-up
/// succession, projects and an assessment.yaml, all of them marked 演示数据.
std::map<std::string, std::string> demo_base();

/// What the plan's own files say; they must be sound.
Book book_of(const std::map<std::string, std::string>& files);

}  // namespace hbjs::exchange
