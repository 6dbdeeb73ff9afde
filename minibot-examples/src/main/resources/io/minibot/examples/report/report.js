// Ties each player to its timeline: a line shows where it plays, and a click on the timeline plays from there.
document.querySelectorAll(".call").forEach(call => {
  const audio = call.querySelector("audio");
  const timeline = call.querySelector(".timeline");
  if (!audio || !timeline) {
    return;
  }
  const track = timeline.querySelector(".track");
  const playhead = timeline.querySelector(".playhead");
  const scale = Number(timeline.dataset.scale);
  const show = () => {
    const x = audio.currentTime * scale;
    playhead.style.display = "block";
    playhead.style.left = x + "px";
    if (!audio.paused && (x < timeline.scrollLeft + 20 || x > timeline.scrollLeft + timeline.clientWidth - 80)) {
      timeline.scrollLeft = x - 80;
    }
    if (!audio.paused) {
      requestAnimationFrame(show);
    }
  };
  timeline.classList.add("sound");
  audio.addEventListener("play", () => {
    document.querySelectorAll("audio").forEach(other => other === audio || other.pause());
    show();
  });
  audio.addEventListener("seeked", show);
  track.addEventListener("click", event => {
    const seconds = (event.clientX - track.getBoundingClientRect().left) / scale;
    const start = () => {
      audio.currentTime = seconds;
      audio.play();
    };
    if (audio.readyState > 0) {
      start();
    } else {
      audio.addEventListener("loadedmetadata", start, { once: true });
      audio.load();
    }
  });
});
