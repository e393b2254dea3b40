#include "allowances/facts.h"

namespace kith::allowances {

Schema allowances_schema() {
    return {"allowances",
            {&table_info<PayTerms>(), &table_info<Fee>(), &table_info<Extra>(), &table_info<Retainer>(),
             &table_info<Overpayment>(), &table_info<OwnRate>(), &table_info<HowWePay>(), &table_info<Run>(),
             &table_info<Paid>()}};
}

}  // namespace kith::allowances
