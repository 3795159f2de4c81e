#pragma once

#include "model/field.h"
#include "model/placed.h"

namespace hbjs {

/// A finding that is known. Only the fingerprint counts; the rest is for people who read the file.
struct BaselineEntry {
  Span at;
  Text code, file, path, message, fingerprint;
};

template <>
struct Schema<BaselineEntry> {
  static constexpr std::string_view name = "known finding";
  static constexpr std::tuple fields{
      Field{"code", &BaselineEntry::code, required, "检查代码", "its code"},
      Field{"file", &BaselineEntry::file, required, "文件", "the file, below the plan's folder"},
      Field{"path", &BaselineEntry::path, optional, "所在位置", "the way to the value"},
      Field{"message", &BaselineEntry::message, required, "问题", "what was found"},
      Field{"fingerprint", &BaselineEntry::fingerprint, required, "指纹",
            "what it is known by: made of code, file, path and values, never of line numbers"}};
};

/// The file of `validate --baseline`: findings that were there when it was written.
struct Baseline {
  Span at;
  Placed<int> version;
  List<BaselineEntry> findings;
};

template <>
struct Schema<Baseline> {
  static constexpr std::string_view name = "baseline";
  static constexpr std::tuple fields{Field{"version", &Baseline::version, required, "格式版本", "version of this form"},
                                     Field{"findings", &Baseline::findings, required, "已知的问题", "known findings"}};
};

}  // namespace hbjs
