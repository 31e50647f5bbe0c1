interface Entry<T> {
  readonly cost: number;
  readonly arrival: number;
  /** None once it has been taken, the one way or the other. */
  item: T | undefined;
}

/** What waits, to be taken by least cost or by last arrival. */
export class Queue<T> {
  /** A heap: what is at a place costs no more than what is at twice the place plus one and two. */
  readonly #heap: Entry<T>[] = [];
  /** In the order of arrival. */
  readonly #stack: Entry<T>[] = [];
  #arrivals = 0;

  add(item: T, cost: number): void {
    const heap = this.#heap;
    const entry = { cost, arrival: this.#arrivals++, item };
    this.#stack.push(entry);
    heap.push(entry);
    for (let place = heap.length - 1; place > 0;) {
      const parent = (place - 1) >> 1;
      if (!this.#isBefore(place, parent)) break;
      this.#swap(place, parent);
      place = parent;
    }
  }

  /** What came last. */
  latest(): T | undefined {
    return taken(() => this.#stack.pop());
  }

  /** What costs least; of equal ones what came last. */
  cheapest(): T | undefined {
    return taken(() => this.#popHeap());
  }

  #popHeap(): Entry<T> | undefined {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    heap[0] = last;
    for (let place = 0; ;) {
      let least = place;
      for (const child of [2 * place + 1, 2 * place + 2]) {
        if (child < heap.length && this.#isBefore(child, least)) least = child;
      }
      if (least === place) return first;
      this.#swap(place, least);
      place = least;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const [one, other] = [this.#heap[a], this.#heap[b]];
    if (one === undefined || other === undefined) return false;
    return one.cost < other.cost || (one.cost === other.cost && one.arrival > other.arrival);
  }

  #swap(a: number, b: number): void {
    const [one, other] = [this.#heap[a], this.#heap[b]];
    if (one === undefined || other === undefined) return;
    this.#heap[a] = other;
    this.#heap[b] = one;
  }
}

/** The first that has not been taken the other way. */
function taken<T>(next: () => Entry<T> | undefined): T | undefined {
  for (let entry = next(); entry !== undefined; entry = next()) {
    const { item } = entry;
    if (item === undefined) continue;
    entry.item = undefined;
    return item;
  }
  return undefined;
}
