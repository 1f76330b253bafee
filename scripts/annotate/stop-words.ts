/** Words that tell nothing of a paper's subject: English function words, and what every abstract says. */
export const stopWords: ReadonlySet<string> = new Set(
  `about above across after again against all also although among and any are aren around because been before being below
  between both but can cannot could did does doing down during each either else even ever every few for from further had
  has have having here hers him his how however into its itself just less like made make many may might more moreover most
  much must near need neither nor not now off once one only onto other our ours out over own per quite rather same several
  shall she should since some still such than that the their them then there thereby therefore these they this those three
  through thu thus too two under until upon use used using very via was well were what when where whereas whether which while who whom
  whose why will with within without would yet you your
  abstract achieve achieved achieving additionally address approach available based code compared comparable consistently
  demonstrate demonstrated different effective effectively effectiveness efficient efficiently enable evaluate evaluation
  existing experiment experimental extensive finally find first furthermore github http https improve improved improvement
  introduce introduced investigate issue lead method model new novel often open outperform paper paper people perform
  performance popular present previous problem propose proposed provide recent recently remain remarkable require result
  second show significant significantly significantly specifically state study task technique third towards toward various
  work`.split(/\s+/),
);
