// What the page has to know of the knowledge packs and no result says. It is JSON, and a test holds it against them.
// tieMargin: causes closer than this are not told apart. conditions: the names that stand in front of joined advice.
// asked: what is asked about the flags that an unsure answer leaves open. extensionFlags: those beyond the article.
export default {
  "tieMargin": 0.1,
  "conditions": {
    "trochanteric-bursitis": "Trochanteric bursitis",
    "hip-flexor-strain": "Hip flexor strain",
    "it-band-syndrome": "IT band syndrome",
    "iliopsoas-tendinitis": "Iliopsoas tendinitis",
    "hip-labral-tear": "Hip labral tear"
  },
  "asked": {
    "deformed": ["flag.deformed-or-shortened"],
    "cannot-move": ["flag.cannot-move"],
    "cannot-bear-weight": ["flag.cannot-bear-weight"],
    "intense-pain": ["flag.intense-pain"],
    "sudden-swelling": ["flag.sudden-swelling"],
    "infection": ["flag.fever", "flag.chills", "flag.hot-red-joint"],
    "cauda-equina": ["safety.bladder-or-bowel", "safety.saddle-numbness"],
    "clot": ["safety.calf-swelling", "safety.chest-pain-or-breathless"]
  },
  "extensionFlags": ["cauda-equina", "clot", "groin-emergency", "joint-at-risk", "child-hip", "severe-pain", "bone-stress", "fracture-after-fall", "growth-plate-avulsion", "serious-illness", "avascular-necrosis"],
  "sources": {
    "mayo": {"title": "Mayo Clinic: Hip pain, when to see a doctor", "url": "https://www.mayoclinic.org/symptoms/hip-pain/basics/when-to-see-doctor/sym-20050684"},
    "nrs-severe": {"title": "Where severe pain begins on the 0-10 scale: J Pain 2006;7:49 (adults in the community, 7-10) and Boonstra and others, Front Psychol 2016;7:1466 (people with chronic pain, 8-10)", "url": "https://doi.org/10.3389/fpsyg.2016.01466"},
    "farrar-2001": {"title": "Farrar and others: the smallest change in pain that matters on the 0-10 scale, Pain 2001;94:149-158", "url": "https://doi.org/10.1016/S0304-3959(01)00349-9"},
    "frandsen-2025": {"title": "Frandsen and others: how much running is too much, 5,205 runners and 588,071 sessions, Br J Sports Med 2025", "url": "https://doi.org/10.1136/bjsports-2024-109380"},
    "nhs-child-hip": {"title": "NHS 111 Wales: irritable hip in children, and when a child's hip needs to be seen", "url": "https://111.wales.nhs.uk/"},
    "robertson-2017": {"title": "Robertson and Wood: stress fractures of the femoral neck in athletes, 2017, PMC6226070", "url": "https://pmc.ncbi.nlm.nih.gov/articles/PMC6226070/"},
    "glos-hip": {"title": "Gloucestershire and Kernow hip pathways: red flags for hip conditions", "url": "https://g-care.glos.nhs.uk/pathway/52/resource/3"},
    "cauda-equina": {"title": "Torbay and South Devon NHS: cauda equina syndrome, when to go to the emergency department", "url": "https://www.torbayandsouthdevon.nhs.uk/services/specialist-spinal-orthopaedic-physiotherapy-service/common-spinal-conditions/cauda-equina-syndrome/"},
    "avn": {"title": "Lespasio and others: osteonecrosis of the hip, a primer, Perm J 2019;23:18-100", "url": "https://doi.org/10.7812/TPP/18-100"}
  }
};
