// Keeps the progress of a draw fresh without loading the page anew; without JavaScript the page loads itself.
const PAUSE = 2000;

async function look() {
  const here = document.querySelector("[data-progress]");
  const answer = await fetch(location.href).catch(() => null);
  if (answer?.ok) {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("[data-progress]");
    here.dataset.progress = fresh.dataset.progress;
    here.replaceChildren(...fresh.childNodes);
  }
  if (here.dataset.progress === "running") setTimeout(look, PAUSE);
}

setTimeout(look, PAUSE);
