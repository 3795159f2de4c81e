#include "exchange/refusals.h"

namespace hbjs::exchange {
namespace {

const Phrase<>& advice_on(office::Remedy remedy) {
  switch (remedy) {
    case office::Remedy::send_again: return advice::send_again;
    case office::Remedy::save_as_workbook: return advice::save_as_xlsx;
    case office::Remedy::save_without_macros: return advice::save_without_macros;
    case office::Remedy::take_off_password: return advice::take_off_password;
    case office::Remedy::save_as_document:
    case office::Remedy::take_right_file: return advice::take_form_itself;
    case office::Remedy::unpack: return advice::unpack;
    case office::Remedy::save_anew: return advice::save_anew;
    case office::Remedy::slim: return advice::slim;
    case office::Remedy::distrust: return advice::distrust;
  }
  return advice::save_anew;
}

}  // namespace

Refusal of_a_form(const office::Refusal& refusal) { return {refusal.why, advice_on(refusal.remedy)()}; }

}  // namespace hbjs::exchange
