// Where the panel begins, and cases to begin with: answers alone, of nobody.
const CALM = ['flag.deformed-or-shortened', 'flag.cannot-move', 'flag.cannot-bear-weight', 'flag.intense-pain', 'flag.sudden-swelling', 'flag.fever', 'flag.chills', 'flag.hot-red-joint'];

const of = (present, rest) => ({ age: 34, painScore: 3, ...rest, findings: { ...Object.fromEntries(CALM.map(code => [code, 'absent'])), ...Object.fromEntries(present.map(code => [code, 'present'])), ...rest?.findings } });

/** The first is what the panel opens with. */
export default [
  { id: 'tender', words: 'Tender outer hip', answers: of(['site.lateral-hip', 'sign.tender-outer-hip', 'timing.night-lying-on-side', 'worse.stairs']) },
  { id: 'clicking', words: 'Click and ache in the groin', answers: of(['site.groin', 'sign.catching-or-locking', 'sign.clicking', 'quality.deep-dull-ache-at-rest', 'quality.sharp-on-running', 'onset.over-months']) },
  { id: 'bone', words: 'A bone that may crack', answers: of(['site.groin', 'worse.running', 'safety.pain-on-hopping', 'risk.mileage-increase'], { age: 27, painScore: 5 }) },
  { id: 'fever', words: 'Sore hip and fever', answers: of(['site.lateral-hip', 'flag.fever', 'flag.hot-red-joint'], { painScore: 6 }) },
  { id: 'child', words: 'A child who limps', answers: of(['site.knee', 'safety.limp'], { age: 12 }) },
  { id: 'unknown', words: 'Nothing known', answers: { age: 34, findings: Object.fromEntries(CALM.map(code => [code, 'unknown'])) } },
];
