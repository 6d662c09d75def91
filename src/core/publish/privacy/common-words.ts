/** What any English text is made of. */
const ENGLISH = `
a able about above across actually after again against ago all almost along already also although
always am an and another any anyone anything are around as ask at away back be because been before
being below best better between big bit both bottom but by call called came can cant change check
come comes could couldnt course day days decided did didnt different do does doesnt doing done dont down
during each easily easy either else end ended enough even ever every everything example far few figure
figured find first follow following for found from full further gave get gets getting give given go
goes going good got great had half has have havent having he help her here heres hers him his how however i id
idea if ill im in instead into is isnt it its itself ive just keep kind know last later latest least
left less let lets like likely line little ll long look looked looking looks lot made make makes making many
may maybe me mean means might mine more most much must my name need needed needs never new next no
none nor not note nothing now number of off often ok old on once one only onto or order other others
our ours out over own page part people perhaps piece place point possible pretty probably problem
put quick quickly quite rather re read ready really recent recipe reason right said same saw say says
second see seem seems seen set several shall she should show showing shown shows side simple since
single small so some someone something soon sort start started still stop such sure take taken takes
tell than thank thanks that thats the their theirs them themselves then there theres these they theyre
thing things think this those though thought three through time times to today together too took top
toward tried tries try trying turn turned turns two under understand until up update updated upon us use
used useful user using usually ve version very via want wanted wants was wasnt way ways we well went were
werent what whatever whats when where whether which while who whole why will with within without wont word
words work worked working works world would wouldnt write writing written wrong year years yes yet you
youd youll your youre yours
`;

/** What programs, commands and their output are full of. */
const CODE = `
add api app application apply args array async await bar bash bin body bool boolean build button
cache case cat catch cd char class click client code column command commit component config console const
constructor container content continue copy count create created curl data database date debug def
default delete desc description dev div docker docs document docx echo elif else enable endif env
environment error event exec exit export extends extra false fetch field file files filter final finally find
float fn foo folder foreach form format func function git github global grep group handler head header
headers height hello html http https id image img import index info init input insert install int integer
interface io issue issues item items java javascript js json key keys kwargs lambda latest len length lib
limit link linux list load local localhost location log logger login main map master max message meta
method min mkdir mode model models module mount mozilla name names none npm null num object open option
options org os output package param params parse pass password path pip post print private process
project properties property public push py python query raise range readme regex repo request require
required response result results return root row rows run running script select self server service set
settings setup shell size sleep source span spec sql src static status std step steps str strict string
struct style sub sudo super switch system table tag tags target td temp template test tests text throw tmp
token tools tr true type types undefined union url username users util value values var void width
window windows workflow www yaml yml
agent auto com color div en ma net safari secure ssh ssl tcp udp utf x64 x86
`;

const COMMON = new Set(`${ENGLISH} ${CODE}`.split(/\s+/));

/** Whether a word tells something: words of every text, numbers and single letters do not. */
export function isTellingWord(word: string): boolean {
  if (word.length < 2 || COMMON.has(word)) return false;
  const first = word.charCodeAt(0);
  return (first > 0x39 && first < 0x80) || !/^\p{N}+$/u.test(word);
}
