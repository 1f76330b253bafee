/** A long list of whole numbers that grows, four bytes each. */
export class Numbers {
  length = 0;
  private held = new Int32Array(1024);

  push(number: number): void {
    if (this.length === this.held.length) {
      const larger = new Int32Array(this.held.length * 2);
      larger.set(this.held);
      this.held = larger;
    }
    this.held[this.length] = number;
    this.length += 1;
  }

  /** 0 beyond the end. */
  at(place: number): number {
    return this.held[place] ?? 0;
  }
}
