// Incidents as signs over the map: a button a place, joined where they would cover each other.
import { Marker } from "maplibre-gl";

const NEAR = 40; // Pixels between two signs, so that each can be hit.
const TIP = 18; // Pixels from the place of a spot up to its number.

export class Badges {
  constructor(map, words, chosen) {
    Object.assign(this, { map, words, chosen, places: [], markers: new Map(), shown: true, week: null });
    map.on("moveend", () => this.draw());
  }

  set(places) {
    this.places = places;
    this.draw();
  }

  count(one) {
    if (this.week === null) return one.properties.incidents;
    const [from, to] = this.week;
    return one.properties.days.reduce((sum, [first, last, count]) => sum + (first <= to && last >= from ? count : 0), 0);
  }

  // Where the number of a place stands: that of a spot above its tip.
  spot(one) {
    const { x, y } = this.map.project(one.at);
    return { x, y: one.properties.shape === "point" ? y - TIP : y };
  }

  // Places with their numbers, the greatest first, joined to a greater one that is near on the screen.
  groups() {
    const bounds = this.map.getContainer().getBoundingClientRect();
    const groups = [];
    const spots = this.places
      .map((one) => ({ one, count: this.count(one), at: this.spot(one) }))
      .filter(({ count, at }) => count && at.x > -40 && at.y > -40 && at.x < bounds.width + 40 && at.y < bounds.height + 40)
      .sort((a, b) => b.count - a.count || (a.one.properties.place < b.one.properties.place ? -1 : 1));
    for (const spot of spots) {
      const near = groups.find((group) => Math.hypot(group.at.x - spot.at.x, group.at.y - spot.at.y) < NEAR);
      if (near) near.members.push(spot);
      else groups.push({ at: spot.at, members: [spot] });
    }
    return groups;
  }

  draw() {
    const kept = new Map();
    const groups = this.shown ? this.groups() : [];
    for (const group of groups) {
      const key = group.members.map(({ one, count }) => `${one.properties.place}:${count}`).join("|");
      const marker = this.markers.get(key) ?? this.made(group);
      this.markers.delete(key);
      kept.set(key, { ...marker, at: group.at });
    }
    for (const { marker } of this.markers.values()) marker.remove();
    this.markers = kept;
    this.name();
  }

  made({ members }) {
    const node = document.createElement("button");
    node.type = "button";
    const count = members.reduce((sum, one) => sum + one.count, 0);
    const [{ one }] = members;
    const { shape, name, place, kind } = one.properties;
    const many = members.length > 1;
    node.className = `badge badge-${many ? "cluster" : shape}`;
    node.dataset.size = count > 99 ? "3" : count > 9 ? "2" : "1";
    const number = document.createElement("span");
    number.className = "badge-count";
    number.textContent = count.toLocaleString("en");
    node.append(number);
    if (!many) {
      const label = document.createElement("bdi");
      label.className = "badge-name";
      label.textContent = name;
      node.append(label);
    }
    node.setAttribute(
      "aria-label",
      many ? fill(this.words.cluster, { places: members.length, count }) : fill(this.words.badge, { name, kind: this.words.kinds[kind] ?? "", count }),
    );
    node.title = many ? members.slice(0, 12).map((each) => each.one.properties.name).join(" · ") : name;
    node.addEventListener("click", (event) => {
      event.stopPropagation();
      if (many && !this.closest(members)) this.nearer(members);
      else this.chosen(members.map((each) => each.one), node);
    });
    // A joined sign stands where the number of its greatest place stood: from there the others were measured.
    const offset = many && shape === "point" ? [0, -TIP] : [0, 0];
    const marker = new Marker({ element: node, offset, anchor: !many && shape === "point" ? "bottom" : "center" }).setLngLat(one.at).addTo(this.map);
    node.dataset.place = place;
    return { marker, node };
  }

  // Whether coming closer would not part them.
  closest(members) {
    return this.map.getZoom() >= 16 || members.every(({ one }) => String(one.at) === String(members[0].one.at));
  }

  nearer(members) {
    const xs = members.map(({ one }) => one.at[0]);
    const ys = members.map(({ one }) => one.at[1]);
    const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    this.map.fitBounds(box, { padding: 90, maxZoom: Math.min(17, this.map.getZoom() + 4) });
    if (this.map.getCanvas().isConnected) this.map.once("moveend", () => this.map.getContainer().querySelector(".badge")?.focus({ preventScroll: true }));
  }

  // Names stand where they cover nothing: greater numbers first.
  name() {
    const taken = [];
    const free = (box) => !taken.some((one) => box[0] < one[2] && box[2] > one[0] && box[1] < one[3] && box[3] > one[1]);
    const entries = [...this.markers.values()];
    for (const { at } of entries) taken.push([at.x - 16, at.y - 15, at.x + 16, at.y + 15]);
    for (const { node, at } of entries) {
      const label = node.querySelector(".badge-name");
      if (!label) continue;
      const half = label.textContent.length * 3.6 + 4;
      const tip = node.classList.contains("badge-point") ? 32 : 14;
      const box = [at.x - half, at.y + tip, at.x + half, at.y + tip + 20];
      label.hidden = !free(box);
      if (!label.hidden) taken.push(box);
    }
    this.taken = taken;
  }
}

export function fill(words, given) {
  return words.replace(/\{(\w+)\}/g, (_, name) => given[name] ?? "");
}
