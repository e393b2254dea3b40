#pragma once

#include "kernel/site/site.h"

/// The family's plan is opened by those who work with the family under one grant and by those who take part in it under
/// another: a page of both asks for whichever the reader has.
namespace kith::family_help {

/// Whoever has the `wider` leave about this family opens the page by it: it is asked for, and on the audit, by its own
/// name. Fails as the lesser alone would, for whoever has neither.
template <May lesser, May wider>
Result<Allowed<lesser>> either_leave(const Context& context) {
    const PersonId family{TRY(context.captures.number("person"))};
    const bool works_with_it =
        context.reader->granted(wider) && !TRY(Gate::among(context.store, *context.reader, wider, {family})).empty();
    if (!works_with_it) return decide<lesser>(context.store, *context.reader, family);
    const auto leave = TRY(decide<wider>(context.store, *context.reader, family));
    return Gate::machine_to<lesser>(leave.authority(), leave.about());
}

/// Those of another agency see and add to the plan while the family agrees to it, and no longer: who may see their
/// papers in a conference is another matter. Fails: not_allowed. Nothing is asked of the family and of its workers.
Result<void> agreed_to_see(const Context& context, const Leave& family);

template <Result<Response> (*handler)(const Asked<May::see_family_plan>&)>
Result<Response> for_who_sees_the_plan(const SignedIn& in) {
    const auto family = TRY((either_leave<May::see_family_plan, May::see_family>(in.context)));
    TRY(agreed_to_see(in.context, family));
    return handler({in.context, family});
}

template <Result<Response> (*handler)(const Asked<May::take_part_in_plan>&)>
Result<Response> for_who_marks_progress(const SignedIn& in) {
    const auto family = TRY((either_leave<May::take_part_in_plan, May::record_family>(in.context)));
    TRY(agreed_to_see(in.context, family));
    return handler({in.context, family});
}

}  // namespace kith::family_help
