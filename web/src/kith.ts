// All that pages run in the browser. Each part makes better what already works without it.
import {
    Button, CharacterCount, Checkboxes, createAll, ErrorSummary, ExitThisPage, NotificationBanner, PasswordInput, Radios,
    ServiceNavigation, SkipLink, Tabs,
} from "govuk-frontend";
import { SortableTable } from "@ministryofjustice/frontend";

import { keepDrafts } from "./draft";
import { applyFiltersAtOnce } from "./filter";
import { enlivenPictures } from "./genogram";
import { leaveWithoutTheWayBack } from "./leave";
import { addQuickDates } from "./quick-date";
import { readAloud } from "./read-aloud";

// The Design System's own page does this by an inline script, which our Content Security Policy refuses.
document.body.classList.add("js-enabled", "govuk-frontend-supported");

leaveWithoutTheWayBack(document); // before the component's own, which leaves the way back open

createAll(Button);
createAll(CharacterCount);
createAll(Checkboxes);
createAll(ErrorSummary);
createAll(ExitThisPage);
createAll(NotificationBanner);
createAll(PasswordInput);
createAll(Radios);
createAll(ServiceNavigation);
createAll(SkipLink);
createAll(Tabs);
createAll(SortableTable);

keepDrafts(document);
addQuickDates(document);
enlivenPictures(document);
readAloud(document);
applyFiltersAtOnce(document, (part) => createAll(SortableTable, undefined, part));

// The library that draws is only for pages that have something to draw.
if (document.querySelector("[data-chart]")) void import("./charts").then(({ drawCharts }) => drawCharts(document));
