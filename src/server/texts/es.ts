import type { Words } from './en.js';

export const es: Words = {
  methods: {
    passkey: 'una llave de acceso',
    'security-key': 'una llave de seguridad',
    totp: 'una aplicación de autenticación',
    'email-otp': 'una dirección de correo electrónico para códigos',
    'email-link': 'una dirección de correo electrónico para enlaces',
    'sms-otp': 'un número de teléfono para códigos',
    'recovery-code': 'un código de recuperación',
    unknown: 'una forma de iniciar sesión',
  },
  subjects: {
    authenticator_added: 'Se ha añadido {method} a tu cuenta de {rpName}',
    authenticator_removed: 'Se ha eliminado {method} de tu cuenta de {rpName}',
    authenticator_suspended: 'Se ha suspendido {method} de tu cuenta de {rpName}',
    authenticator_resumed: 'Se puede volver a usar {method} de tu cuenta de {rpName}',
    authenticator_flagged: 'Puede que se haya copiado {method} de tu cuenta de {rpName}',
    address_changed:
      'Se ha cambiado la dirección de correo electrónico o el número de teléfono de tu cuenta de {rpName}',
    recovery_codes_issued:
      'Se han creado nuevos códigos de recuperación para tu cuenta de {rpName}',
    recovery_code_used: 'Se ha usado un código de recuperación de tu cuenta de {rpName}',
    recovery_started: 'Se ha iniciado una recuperación de tu cuenta de {rpName}',
    account_locked: 'Tu cuenta de {rpName} está bloqueada temporalmente',
  },
  more: {
    authenticator_suspended: 'No se puede usar hasta que se reactive.',
    authenticator_flagged:
      'Ha contado sus usos de una forma indebida, así que ya no se puede usar.',
    recovery_codes_issued: 'Los anteriores ya no sirven.',
    recovery_code_used: 'Códigos restantes: {codesLeft}.',
    recovery_started: 'Se podrá configurar una nueva forma de iniciar sesión a partir del {until}.',
    recovery_soon: 'Está a punto de configurarse una nueva forma de iniciar sesión.',
    account_locked:
      'Ha habido demasiados códigos incorrectos, así que por ahora no se acepta ninguno más. Nadie ha entrado con ellos.',
    account_locked_until:
      'Ha habido demasiados códigos incorrectos, así que no se acepta ninguno más hasta el {until}. Nadie ha entrado con ellos.',
  },
  facts: {
    name: 'Nombre: «{name}»',
    when: 'Fecha y hora: {time}',
    stop: '. ',
  },
  advice: {
    fine: 'Si has sido tú, no tienes que hacer nada.',
    look: 'Si no has sido tú, revisa tus ajustes de seguridad y avisa de inmediato a {rpName}.',
    remove:
      'Si no has sido tú, ve a tus ajustes de seguridad, elimina esa forma de iniciar sesión y avisa de inmediato a {rpName}.',
    codes:
      'Si no has sido tú, crea nuevos códigos de recuperación en tus ajustes de seguridad y avisa de inmediato a {rpName}.',
    contact: 'Soporte: {supportUrl}',
  },
  code: {
    subject: 'Tu código para {rpName}',
    lead: 'Tu código para {rpName} es:',
    rules:
      'one:Se puede usar una sola vez, en el plazo de 1 minuto. No se lo des a nadie; {rpName} no te lo pedirá.|other:Se puede usar una sola vez, en el plazo de {minutes} minutos. No se lo des a nadie; {rpName} no te lo pedirá.',
    otherwise:
      'Si no has pedido ningún código, puede que alguien esté intentando entrar en tu cuenta. Sin el código no puede hacerlo.',
    text: '{code} es tu código para {rpName}. No se lo des a nadie.',
  },
  link: {
    subject: 'Tu enlace para {rpName}',
    lead: 'Abre este enlace para confirmar a {rpName} que eres tú:',
    rules:
      'one:Se puede usar una sola vez, en el plazo de 1 minuto. Lo que confirma continúa donde has pedido el enlace. No se lo des a nadie; {rpName} no te lo pedirá.|other:Se puede usar una sola vez, en el plazo de {minutes} minutos. Lo que confirma continúa donde has pedido el enlace. No se lo des a nadie; {rpName} no te lo pedirá.',
    otherwise:
      'Si no has pedido ningún enlace, no lo abras: puede que alguien esté intentando entrar en tu cuenta. Sin el enlace no puede hacerlo.',
  },
  page: {
    title: '¿Eres tú?',
    ask: 'Alguien ha pedido este enlace a {rpName} para demostrar que tiene acceso a este buzón de correo. Si has sido tú, hace un momento, confírmalo aquí. Si no, cierra esta página y no pasará nada.',
    button: 'Sí, soy yo',
    done: 'Gracias. Vuelve a donde has pedido el enlace: allí continuará automáticamente.',
    over: 'Este enlace ya se ha usado o ya no es válido. Vuelve a donde lo has pedido y, si allí no continúa, pide otro.',
    broken: 'Tu respuesta no nos ha llegado. Comprueba la conexión y vuelve a intentarlo.',
    scriptless:
      'Esta página necesita JavaScript, que está desactivado en este navegador. Actívalo para este sitio y vuelve a abrir el enlace del correo.',
  },
  launch: {
    scriptless:
      'Esta página necesita JavaScript, que está desactivado en este navegador. Actívalo para este sitio y vuelve a cargar la página: tu enlace sigue funcionando.',
  },
};
