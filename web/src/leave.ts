// "Exit this page" (the Design System's) goes to the weather; here it also takes this page's place in the history, so
// that the back button does not lead here again.

export function leaveWithoutTheWayBack(page: Document): void {
    for (const button of page.querySelectorAll<HTMLAnchorElement>(".govuk-js-exit-this-page-button")) {
        button.addEventListener(
            "click",
            (event) => {
                event.preventDefault();
                event.stopImmediatePropagation();
                window.location.replace(button.href);
            },
            { capture: true },
        );
    }
}
