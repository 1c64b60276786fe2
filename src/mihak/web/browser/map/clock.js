// The day that is shown: a range and a date that tell the same, and a button that lets the days go by.
const DAY = 86400000;
const FASTEST = 90;
const LONGEST = 24000;

export class Clock {
  constructor(form, words) {
    this.first = Date.parse(form.dataset.first) / DAY;
    this.range = form.querySelector("#map-range");
    this.date = form.querySelector("#map-on");
    this.play = form.querySelector("#map-play");
    this.words = words;
    this.heard = [];
    this.timer = 0;
    this.range.hidden = this.play.hidden = false;
    form.querySelector("#map-go").hidden = true;
    this.range.addEventListener("input", () => this.to(Number(this.range.value)));
    this.date.addEventListener("change", () => this.date.value && this.to(Date.parse(this.date.value) / DAY - this.first));
    this.play.addEventListener("click", () => (this.timer ? this.stop() : this.start()));
    form.addEventListener("submit", (event) => event.preventDefault());
    this.tell();
  }

  get day() {
    return this.first + Number(this.range.value);
  }

  get iso() {
    return new Date(this.day * DAY).toISOString().slice(0, 10);
  }

  // Hear of every day that is shown; ``rests`` tells that nobody is moving it on just now.
  listen(hear) {
    this.heard.push(hear);
    hear(this.day, true);
  }

  to(number) {
    this.range.value = number;
    this.tell();
    for (const hear of this.heard) hear(this.day, !this.timer);
  }

  tell() {
    this.date.value = this.iso;
    this.range.setAttribute("aria-valuetext", this.iso);
  }

  start() {
    const last = Number(this.range.max);
    if (Number(this.range.value) >= last) this.to(0);
    const step = Math.max(1, Math.ceil((last * FASTEST) / LONGEST));
    const pause = Math.max(FASTEST, Math.min(500, LONGEST / Math.max(1, last)));
    this.play.textContent = this.words.stop;
    this.play.setAttribute("aria-pressed", "true");
    this.timer = setInterval(() => {
      const next = Math.min(last, Number(this.range.value) + step);
      if (next >= last) this.stop();
      this.to(next);
    }, pause);
  }

  stop() {
    clearInterval(this.timer);
    this.timer = 0;
    this.play.textContent = this.words.play;
    this.play.setAttribute("aria-pressed", "false");
    this.to(Number(this.range.value));
  }
}
