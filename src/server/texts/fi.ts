import type { Words } from './en.js';

export const fi: Words = {
  methods: {
    passkey: 'Avainkoodi',
    'security-key': 'Suojausavain',
    totp: 'Todennussovellus',
    'email-otp': 'Sähköpostiosoite koodeja varten',
    'email-link': 'Sähköpostiosoite linkkejä varten',
    'sms-otp': 'Puhelinnumero koodeja varten',
    'recovery-code': 'Palautuskoodi',
    unknown: 'Kirjautumistapa',
  },
  subjects: {
    authenticator_added: '{method} on lisätty tilillesi palvelussa {rpName}',
    authenticator_removed: '{method} on poistettu tililtäsi palvelussa {rpName}',
    authenticator_suspended: '{method} on estetty tililläsi palvelussa {rpName}',
    authenticator_resumed: '{method} on taas käytettävissä tililläsi palvelussa {rpName}',
    authenticator_flagged: '{method} tililläsi palvelussa {rpName} on saatettu kopioida',
    address_changed: 'Tilisi sähköpostiosoite tai puhelinnumero palvelussa {rpName} on vaihdettu',
    recovery_codes_issued: 'Tilillesi palvelussa {rpName} on luotu uudet palautuskoodit',
    recovery_code_used: 'Tililläsi palvelussa {rpName} on käytetty palautuskoodia',
    recovery_started: 'Tilisi palauttaminen palvelussa {rpName} on aloitettu',
    account_locked: 'Tilisi palvelussa {rpName} on tilapäisesti lukittu',
  },
  more: {
    authenticator_suspended: 'Sitä ei voi käyttää, ennen kuin esto kumotaan.',
    authenticator_flagged:
      'Se laski käyttökertansa tavalla, jolla sen ei pitäisi, joten sitä ei voi enää käyttää.',
    recovery_codes_issued: 'Vanhemmat koodit eivät enää toimi.',
    recovery_code_used: 'Koodeja jäljellä: {codesLeft}.',
    recovery_started: 'Uuden kirjautumistavan voi ottaa käyttöön {until} alkaen.',
    recovery_soon: 'Uusi kirjautumistapa otetaan kohta käyttöön.',
    account_locked:
      'Vääriä koodeja oli liian monta, joten koodeja ei toistaiseksi enää hyväksytä. Kukaan ei päässyt sisään väärillä koodeilla.',
    account_locked_until:
      'Vääriä koodeja oli liian monta, joten koodeja ei enää hyväksytä ennen tätä ajankohtaa: {until}. Kukaan ei päässyt sisään väärillä koodeilla.',
  },
  facts: {
    name: 'Nimi: ”{name}”',
    when: 'Ajankohta: {time}',
    stop: '. ',
  },
  advice: {
    fine: 'Jos se olit sinä, sinun ei tarvitse tehdä mitään.',
    look: 'Jos se et ollut sinä, tarkista suojausasetuksesi ja ilmoita siitä heti palveluun {rpName}.',
    remove:
      'Jos se et ollut sinä, poista kyseinen kirjautumistapa suojausasetuksistasi ja ilmoita siitä heti palveluun {rpName}.',
    codes:
      'Jos se et ollut sinä, luo uudet palautuskoodit suojausasetuksissasi ja ilmoita siitä heti palveluun {rpName}.',
    contact: 'Tuki: {supportUrl}',
  },
  code: {
    subject: 'Koodisi palveluun {rpName}',
    lead: 'Koodisi palveluun {rpName} on:',
    rules:
      'one:Sitä voi käyttää vain kerran, 1 minuutin kuluessa. Älä anna sitä kenellekään; {rpName} ei pyydä sitä sinulta.|other:Sitä voi käyttää vain kerran, {minutes} minuutin kuluessa. Älä anna sitä kenellekään; {rpName} ei pyydä sitä sinulta.',
    otherwise:
      'Jos et pyytänyt koodia, joku saattaa yrittää päästä tilillesi. Ilman koodia se ei onnistu.',
    text: '{code} on koodisi palveluun {rpName}. Älä anna sitä kenellekään.',
  },
  link: {
    subject: 'Linkkisi palveluun {rpName}',
    lead: 'Avaa tämä linkki ja vahvista palvelulle {rpName}, että se olet sinä:',
    rules:
      'one:Sitä voi käyttää vain kerran, 1 minuutin kuluessa. Se, minkä linkki vahvistaa, jatkuu siellä, missä pyysit linkkiä. Älä anna sitä kenellekään; {rpName} ei pyydä sitä sinulta.|other:Sitä voi käyttää vain kerran, {minutes} minuutin kuluessa. Se, minkä linkki vahvistaa, jatkuu siellä, missä pyysit linkkiä. Älä anna sitä kenellekään; {rpName} ei pyydä sitä sinulta.',
    otherwise:
      'Jos et pyytänyt linkkiä, älä avaa sitä: joku saattaa yrittää päästä tilillesi. Ilman linkkiä se ei onnistu.',
  },
  page: {
    title: 'Oletko se sinä?',
    ask: 'Joku on pyytänyt tätä linkkiä palvelusta {rpName} osoittaakseen, että hänellä on pääsy tähän postilaatikkoon. Jos se olit sinä juuri äsken, vahvista se täällä. Jos se et ollut sinä, sulje tämä sivu, niin mitään ei tapahdu.',
    button: 'Kyllä, se olen minä',
    done: 'Kiitos. Palaa sinne, missä pyysit linkkiä: siellä jatketaan automaattisesti.',
    over: 'Tämä linkki on jo käytetty tai ei ole enää voimassa. Palaa sinne, missä pyysit sitä, ja pyydä uusi, jos siellä ei päästä eteenpäin.',
    broken: 'Vastauksesi ei tullut perille. Tarkista yhteys ja yritä uudelleen.',
    scriptless:
      'Tämä sivu tarvitsee JavaScriptiä, joka on poistettu käytöstä tässä selaimessa. Ota se käyttöön tällä sivustolla ja avaa sitten sähköpostissa oleva linkki uudelleen.',
  },
  launch: {
    scriptless:
      'Tämä sivu tarvitsee JavaScriptiä, joka on poistettu käytöstä tässä selaimessa. Ota se käyttöön tällä sivustolla ja lataa sitten sivu uudelleen: linkkisi toimii yhä.',
  },
};
