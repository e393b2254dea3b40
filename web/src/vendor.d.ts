// The two design systems ship no types; these are the parts that kith.ts uses.
declare module "govuk-frontend" {
    type Component = new (root: Element | null, config?: object) => object;
    export function createAll(component: Component, config?: object, scope?: Element): void;
    export const Button: Component;
    export const CharacterCount: Component;
    export const Checkboxes: Component;
    export const ErrorSummary: Component;
    export const ExitThisPage: Component;
    export const NotificationBanner: Component;
    export const PasswordInput: Component;
    export const Radios: Component;
    export const ServiceNavigation: Component;
    export const SkipLink: Component;
    export const Tabs: Component;
}
declare module "@ministryofjustice/frontend" {
    export const SortableTable: new (root: Element | null, config?: object) => object;
}
