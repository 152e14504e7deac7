import type { Locator } from 'playwright-core';

export interface LookedOver {
  /** Of the card on screen. */
  title: string;
  /** Sentences. */
  flaws: string[];
}

interface Box {
  top: number;
  bottom: number;
  left: number;
}

/** What is easily overlooked on the panel's card: text that is cut, too wide or out of order, what a keyboard can't reach. */
export function overlooked(panel: Locator): Promise<LookedOver> {
  return panel.evaluate((aside) => {
    const card = aside.querySelector('.card');
    if (!card) return { title: '', flaws: [] };
    const flaws: string[] = [];
    const start = (text: string | null) => `“${(text ?? '').trim().slice(0, 80)}”`;

    const edges = aside.getBoundingClientRect();
    const range = aside.ownerDocument.createRange();
    const textNodes = 4;
    const texts = aside.ownerDocument.createTreeWalker(card, textNodes);
    while (texts.nextNode()) {
      range.selectNodeContents(texts.currentNode);
      const leaves = [...range.getClientRects()].some(({ left, right }) => left < edges.left || right > edges.right);
      if (leaves) flaws.push(`${start(texts.currentNode.textContent)} leaves the panel`);
    }
    for (const element of card.querySelectorAll(':not(input)')) {
      const { overflowX } = aside.ownerDocument.defaultView.getComputedStyle(element);
      const isCut = overflowX !== 'visible' && element.scrollWidth > element.clientWidth;
      if (isCut) flaws.push(`${start(element.textContent)} is cut`);
    }
    for (const block of card.querySelectorAll('[dir=auto]')) {
      /** Where each begins and ends: a long one may go on in the next line. */
      const words: { first: Box; last: Box }[] = [];
      const nodes = aside.ownerDocument.createTreeWalker(block, textNodes);
      while (nodes.nextNode()) {
        for (const { 0: word, index } of (nodes.currentNode.textContent ?? '').matchAll(/[A-Za-z]+|\$[\d.]+/g)) {
          range.setStart(nodes.currentNode, index);
          range.setEnd(nodes.currentNode, index + word.length);
          const [first, ...more] = range.getClientRects();
          if (first) words.push({ first, last: more.at(-1) ?? first });
        }
      }
      // Each is on a line below the one before, or on its right.
      const isOutOfOrder = words.some(({ first: { top, left } }, at) => {
        const before = words[at - 1]?.last;
        return before && top < before.bottom && left < before.left;
      });
      if (isOutOfOrder) flaws.push(`${start(block.textContent)} is out of order`);
    }
    for (const control of card.querySelectorAll('button, a, input, select, textarea')) {
      const name = [control, ...(control.labels ?? [])].map((each) => each.ariaLabel || each.textContent).join('');
      if (name.trim() === '') flaws.push(`A ${control.tagName.toLowerCase()} has no name`);
      if (control.tabIndex < 0) flaws.push(`${start(name)} is out of the keyboard’s reach`);
    }
    return { title: card.ariaLabel ?? '', flaws };
  });
}
