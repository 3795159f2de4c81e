#pragma once

#include <span>

#include "diag/finding.h"
#include "model/ignore_comment.h"
#include "model/plan.h"

namespace hbjs::check {

/// Applies what the plan itself says about its findings: comments (`# hbjs: ignore[…]`) drop the ones they name, then
/// `severities` in plan.yaml says how grave the rest are. The only place that decides it: what is shown, what makes
/// `validate` exit with 1 and what makes an answer impossible all ask `Finding::severity` afterwards.
///
/// To be called once, when all is told. `complete` says that every file was read and every rule was asked: only then is
/// a comment that ignored nothing told as unused.
void judge(const Plan& plan, std::span<const IgnoreComment> comments, bool complete, Sink& sink);

}  // namespace hbjs::check
