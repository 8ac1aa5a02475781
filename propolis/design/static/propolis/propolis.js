// Nothing on a page needs this file: it moves the focus to what went wrong, and stops a button being pressed twice.
import { Button, Checkboxes, ErrorSummary, NotificationBanner, Radios, SkipLink, createAll } from "./nhsuk-frontend.min.js";

document.body.classList.add("nhsuk-frontend-supported");
for (const Component of [Button, Checkboxes, ErrorSummary, NotificationBanner, Radios, SkipLink]) {
  createAll(Component);
}
