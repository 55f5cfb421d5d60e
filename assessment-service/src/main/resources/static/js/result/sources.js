import { el } from '../dom.js';
import { t } from '../i18n.js';

const EXT = {
  mayo: ['Mayo Clinic: Hip pain, when to see a doctor', 'https://www.mayoclinic.org/symptoms/hip-pain/basics/when-to-see-doctor/sym-20050684'],
  'nrs-severe': ['Where severe pain begins on the 0-10 scale: J Pain 2006;7:49 and Boonstra and others, Front Psychol 2016;7:1466', 'https://doi.org/10.3389/fpsyg.2016.01466'],
  'farrar-2001': ['Farrar and others: the smallest change in pain that matters on the 0-10 scale, Pain 2001;94:149-158', 'https://doi.org/10.1016/S0304-3959(01)00349-9'],
  'frandsen-2025': ['Frandsen and others: how much running is too much, Br J Sports Med 2025', 'https://doi.org/10.1136/bjsports-2024-109380'],
  'nhs-child-hip': ["NHS 111 Wales: irritable hip in children, and when a child's hip needs to be seen", 'https://111.wales.nhs.uk/'],
  'robertson-2017': ['Robertson and Wood: stress fractures of the femoral neck in athletes, 2017, PMC6226070', 'https://pmc.ncbi.nlm.nih.gov/articles/PMC6226070/'],
  'glos-hip': ['Gloucestershire and Kernow hip pathways: red flags for hip conditions', 'https://g-care.glos.nhs.uk/pathway/52/resource/3'],
  'cauda-equina': ['Torbay and South Devon NHS: cauda equina syndrome, when to go to the emergency department', 'https://www.torbayandsouthdevon.nhs.uk/services/specialist-spinal-orthopaedic-physiotherapy-service/common-spinal-conditions/cauda-equina-syndrome/'],
  avn: ['Lespasio and others: osteonecrosis of the hip, a primer, Perm J 2019;23:18-100', 'https://doi.org/10.7812/TPP/18-100'],
};

// What the safety extension asks beyond the article; one of them cites the article as well.
const EXTENSION = new Set([
  'cauda-equina', 'clot', 'groin-emergency', 'joint-at-risk', 'child-hip', 'severe-pain', 'bone-stress',
  'fracture-after-fall', 'growth-plate-avulsion', 'serious-illness', 'avascular-necrosis',
]);

/** A mark on what goes beyond the article; null where it does not. */
export function extensionMark({ code, sources }) {
  const isExtension = EXTENSION.has(code) || !sources.some(key => key.startsWith('article:'));
  return isExtension ? el('span', { class: 'chip result-extension', title: t('result.extension.title') }, t('result.extension')) : null;
}

/** Where something comes from, on demand; null where nothing is cited. */
export function sourcesOf(keys) {
  const facts = [...new Set(keys)].filter(key => key.startsWith('article:')).map(key => key.slice('article:'.length));
  const others = [...new Set(keys)].filter(key => key.startsWith('ext:')).map(key => key.slice('ext:'.length));
  if (!facts.length && !others.length) {
    return null;
  }
  return el('details', { class: 'result-sources' },
    el('summary', {}, t('result.sources')),
    el('ul', {},
      facts.length ? el('li', {}, t('result.source.article', { facts: facts.join(', ') })) : null,
      others.map(key => el('li', {}, other(key)))));
}

function other(key) {
  if (!(key in EXT)) {
    return t(key === 'general' ? 'result.source.general' : 'result.source.choice');
  }
  const [title, href] = EXT[key];
  return el('a', { href, target: '_blank', rel: 'noopener noreferrer', lang: 'en' }, title);
}
