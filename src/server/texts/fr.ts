import type { Words } from './en.js';

export const fr: Words = {
  methods: {
    passkey: 'clé d’accès',
    'security-key': 'clé de sécurité',
    totp: 'application d’authentification',
    'email-otp': 'adresse e-mail pour les codes',
    'email-link': 'adresse e-mail pour les liens',
    'sms-otp': 'numéro de téléphone pour les codes',
    'recovery-code': 'code de récupération',
    unknown: 'moyen de connexion',
  },
  subjects: {
    authenticator_added: 'Élément ajouté à votre compte {rpName} : {method}',
    authenticator_removed: 'Élément supprimé de votre compte {rpName} : {method}',
    authenticator_suspended: 'Élément suspendu sur votre compte {rpName} : {method}',
    authenticator_resumed: 'Élément de nouveau utilisable sur votre compte {rpName} : {method}',
    authenticator_flagged: 'Élément de votre compte {rpName} peut-être copié : {method}',
    address_changed:
      'L’adresse e-mail ou le numéro de téléphone de votre compte {rpName} a été modifié',
    recovery_codes_issued:
      'De nouveaux codes de récupération ont été créés pour votre compte {rpName}',
    recovery_code_used: 'Un code de récupération a été utilisé pour votre compte {rpName}',
    recovery_started: 'Une récupération de votre compte {rpName} a été lancée',
    account_locked: 'Votre compte {rpName} est temporairement verrouillé',
  },
  more: {
    authenticator_suspended: 'Il est inutilisable tant qu’il n’a pas été réactivé.',
    authenticator_flagged:
      'Il a compté ses utilisations d’une façon anormale et ne peut donc plus être utilisé.',
    recovery_codes_issued: 'Les anciens ne fonctionnent plus.',
    recovery_code_used: 'Codes restants : {codesLeft}.',
    recovery_started: 'Un nouveau moyen de connexion pourra être configuré à partir du {until}.',
    recovery_soon: 'Un nouveau moyen de connexion est sur le point d’être configuré.',
    account_locked:
      'Trop de codes incorrects ont été saisis : pour l’instant, aucun autre code n’est accepté. Personne n’est entré avec ces codes.',
    account_locked_until:
      'Trop de codes incorrects ont été saisis : aucun autre code n’est accepté jusqu’au {until}. Personne n’est entré avec ces codes.',
  },
  facts: {
    name: 'Nom : « {name} »',
    when: 'Date et heure : {time}',
    stop: '. ',
  },
  advice: {
    fine: 'Si c’était vous, vous n’avez rien à faire.',
    look: 'Si ce n’était pas vous, vérifiez vos paramètres de sécurité et prévenez immédiatement {rpName}.',
    remove:
      'Si ce n’était pas vous, supprimez cet élément dans vos paramètres de sécurité et prévenez immédiatement {rpName}.',
    codes:
      'Si ce n’était pas vous, créez de nouveaux codes de récupération dans vos paramètres de sécurité et prévenez immédiatement {rpName}.',
    contact: 'Assistance : {supportUrl}',
  },
  code: {
    subject: 'Votre code pour {rpName}',
    lead: 'Votre code pour {rpName} :',
    rules:
      'one:Il ne peut être utilisé qu’une seule fois, dans un délai de 1 minute. Ne le donnez à personne ; {rpName} ne vous le demandera pas.|other:Il ne peut être utilisé qu’une seule fois, dans un délai de {minutes} minutes. Ne le donnez à personne ; {rpName} ne vous le demandera pas.',
    otherwise:
      'Si vous n’avez pas demandé de code, quelqu’un essaie peut-être d’accéder à votre compte. Sans le code, c’est impossible.',
    text: '{code} est votre code pour {rpName}. Ne le donnez à personne.',
  },
  link: {
    subject: 'Votre lien pour {rpName}',
    lead: 'Ouvrez ce lien pour confirmer votre identité à {rpName} :',
    rules:
      'one:Il ne peut être utilisé qu’une seule fois, dans un délai de 1 minute. Ce qu’il confirme se poursuit là où vous avez demandé le lien. Ne le donnez à personne ; {rpName} ne vous le demandera pas.|other:Il ne peut être utilisé qu’une seule fois, dans un délai de {minutes} minutes. Ce qu’il confirme se poursuit là où vous avez demandé le lien. Ne le donnez à personne ; {rpName} ne vous le demandera pas.',
    otherwise:
      'Si vous n’avez pas demandé de lien, ne l’ouvrez pas : quelqu’un essaie peut-être d’accéder à votre compte. Sans le lien, c’est impossible.',
  },
  page: {
    title: 'Est-ce bien vous ?',
    ask: 'Quelqu’un a demandé ce lien à {rpName} pour prouver son accès à cette boîte e-mail. Si c’était vous, à l’instant, confirmez-le ici. Sinon, fermez cette page : il ne se passera rien.',
    button: 'Oui, c’est moi',
    done: 'Merci. Revenez là où vous avez demandé le lien : la suite y est automatique.',
    over: 'Ce lien a déjà été utilisé ou n’est plus valide. Revenez là où vous l’avez demandé et, si rien ne s’y poursuit, demandez-en un autre.',
    broken: 'Votre réponse ne nous est pas parvenue. Vérifiez la connexion et réessayez.',
    scriptless:
      'Cette page a besoin de JavaScript, qui est désactivé dans ce navigateur. Activez-le pour ce site, puis ouvrez de nouveau le lien de l’e-mail.',
  },
  launch: {
    scriptless:
      'Cette page a besoin de JavaScript, qui est désactivé dans ce navigateur. Activez-le pour ce site, puis rechargez la page : votre lien fonctionne toujours.',
  },
};
