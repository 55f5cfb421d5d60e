// Nodes are made from text, never from markup: whatever a service or a person wrote stays text.
const SVG = 'http://www.w3.org/2000/svg';

/** An element. props: class, attributes, on: {event: listener}, dataset; true is an empty attribute, false and null none. */
export function el(tag, props, ...children) {
  return filled(document.createElement(tag), props ?? {}, children);
}

/** The same for SVG. */
export function svg(tag, attributes, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes ?? {}, children);
}

/** Puts children in the place of what a node held. */
export function replace(node, ...children) {
  node.replaceChildren(...flat(children));
  return node;
}

function filled(node, props, children) {
  for (const [name, value] of Object.entries(props)) {
    if (name === 'on') {
      Object.entries(value).forEach(([event, listener]) => node.addEventListener(event, listener));
    } else if (name === 'dataset') {
      Object.assign(node.dataset, value);
    } else if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(name, value === true ? '' : String(value));
    }
  }
  node.append(...flat(children));
  return node;
}

function flat(children) {
  return children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false);
}
