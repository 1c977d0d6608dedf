// Sharing without anybody's scripts: the device's own sheet where there is one, else the address is copied.
for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-share]")) {
  const said = button.nextElementSibling;
  const { title } = document;
  const url = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? location.href;
  if (!navigator.share && !navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      if (navigator.share) await navigator.share({ title, url });
      else {
        await navigator.clipboard.writeText(url);
        if (said) said.textContent = button.dataset.share ?? "";
      }
    } catch {
      // whoever closes the sheet wants nothing, and the link by mail is still there
    }
  });
}
