// The button that asks the device where it is appears only where the device can be asked.
for (const box of document.querySelectorAll<HTMLElement>("[data-locate]")) {
  const controls = box.querySelector<HTMLElement>("[data-locate-controls]");
  const button = box.querySelector("button");
  const status = box.querySelector("[role=status]");
  const latitude = box.querySelector<HTMLInputElement>("input[name=latitude]");
  const longitude = box.querySelector<HTMLInputElement>("input[name=longitude]");
  if (!controls || !button || !status || !latitude || !longitude || !navigator.geolocation) continue;
  controls.hidden = false;
  button.addEventListener("click", () => {
    status.textContent = box.dataset.waiting ?? "";
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        // five decimals are about a metre
        latitude.value = coords.latitude.toFixed(5);
        longitude.value = coords.longitude.toFixed(5);
        status.textContent = (box.dataset.found ?? "").replace("{{position}}", `${latitude.value}, ${longitude.value}`);
      },
      () => {
        status.textContent = box.dataset.failed ?? "";
      },
      { enableHighAccuracy: true, timeout: 15_000 },
    );
  });
}
