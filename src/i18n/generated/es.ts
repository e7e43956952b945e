// Made from locales/*.xlf: npm run locales
export default `Cuenta
Prueba con otro dispositivo u otra llave de seguridad. Tus otras formas de iniciar sesión siguen funcionando.
Esta página no conoce el sitio que la muestra, así que no se ha iniciado nada.
Abrir en una ventana
Esto no se puede mostrar aquí
Atrás
La solicitud no se ha abierto
Tu dispositivo o gestor de contraseñas la ha bloqueado. Revisa el bloqueo de pantalla y las extensiones.
Este navegador no admite llaves de acceso
Actualízalo o empieza de nuevo en otro navegador.
Hay otra solicitud de llave de acceso abierta
Termínala o ciérrala y vuelve a intentarlo.
Cancelar
Llave de acceso no creada
¿No funciona? Usa tu móvil, una llave de seguridad u otra forma de iniciar sesión.
No se ha cambiado nada. Si vuelve a ocurrir, avisa al soporte del sitio.
Atrás
Sin confirmar
Comprobando…
Confirma de otra forma que eres tú
Puede que tu llave de acceso esté en otro dispositivo. Usa ese dispositivo o prueba de otra forma.
Introduce el código del correo electrónico
Demasiados códigos incorrectos
Pide un nuevo código o confirma de otra forma que eres tú.
Esta aplicación no puede usar llaves de acceso. Abre el sitio en el navegador y empieza de nuevo allí.
Ten a mano tu llave de seguridad.
Continuar con tu llave de seguridad
Te enviaremos un enlace.
Enviaremos un enlace a {0}.
Tu gestor de contraseñas no ha podido usar la llave de acceso
Desactiva su extensión en este sitio o prueba de otra forma.
No se ha cambiado nada. Vuelve a intentarlo cuando quieras.
Este código es demasiado antiguo
Pide uno nuevo e introdúcelo aquí.
Probar de otra forma
Confirmado
Usa la llave de acceso con la que inicias sesión.
Continuar con tu llave de acceso
Ha pasado un tiempo desde que iniciaste sesión. Inicia sesión y vuelve a intentarlo.
Introduce uno de tus códigos de recuperación
Este dispositivo o gestor de contraseñas no ha podido usar la llave de acceso
Enviar un código
Te enviaremos un código.
Enviar un enlace
Enviaremos un código a {0}.
Solicitado por
En esta página no se pueden usar llaves de acceso
Introduce el código del SMS
Ya puedes volver a intentarlo.
Cancelado. No se ha cambiado nada.
Aquí no podemos confirmar que eres tú
Ninguna de tus formas de iniciar sesión sirve para esto. El soporte del sitio puede ayudarte.
Confirma que eres tú
Introduce el código de tu aplicación de autenticación
Inserta tu llave de seguridad o acércala, y tócala.
No hemos podido confirmar que eres tú
Elige qué quieres añadir
Introduce el código completo.
Comprobando el código…
Introduce las 6 cifras.
Código de 6 cifras
Cada código de recuperación sirve una sola vez.
Un código de recuperación tiene 16 letras y cifras.
Enviar un nuevo código
Ya puedes pedir un nuevo código.
Un nuevo código está en camino.
Te lo hemos enviado. Se comprueba en cuanto están todas las cifras.
Enviado a {0}. Se comprueba en cuanto están todas las cifras.
Se comprueba en cuanto están todas las cifras.
Ese código es incorrecto o demasiado antiguo.
Ese código es incorrecto o demasiado antiguo. Intentos restantes: {0}.
Continúa si has pedido tú este enlace.
Añadir una llave de acceso
Usar otra dirección
Usar otro número
Dirección de correo electrónico
Enviaremos un código a esta dirección para comprobar que llega.
Revisa la dirección de correo.
Enviaremos un enlace a esta dirección para comprobar que llega.
Número de teléfono
Enviaremos un código por SMS a este número para comprobar que llega.
Revisa el número de teléfono.
Continuar
Copiado.
Copiar
No se ha podido copiar. Selecciona el texto y cópialo tú.
Crear una llave de acceso
Tu dispositivo ha notificado un problema
Desbloquéalo o vuelve a conectar tu llave de seguridad. Después, vuelve a intentarlo.
Hecho
No se ha guardado nada. Puede que ya tengas aquí una llave de acceso.
Este enlace está abierto en otro navegador
Continúa allí o empieza de nuevo. Si no has sido tú, avisa al soporte del sitio.
Este enlace ya no funciona
Empieza de nuevo desde la página de la que vienes.
Ya tienes aquí una llave de acceso
Códigos por correo añadidos
Está en este dispositivo o en tu gestor de contraseñas, lista para iniciar sesión.
Llave de seguridad añadida
Añade también una segunda llave, por si pierdes esta.
Enlaces por correo añadidos
Abre el enlace que te enviamos cuando se te pida.
Los enlaces se envían a {0}.
Usa el código que te enviamos cuando se te pida.
Los códigos se envían a {0}.
Códigos por SMS añadidos
Llave de acceso creada
Aplicación de autenticación añadida
Usa el código que muestra cuando se te pida.
Tus códigos de recuperación se muestran una sola vez. Puedes crear otros nuevos en los ajustes de tu cuenta.
No se ha añadido ninguna llave de acceso
Úsala la próxima vez que inicies sesión.
No se ha añadido nada
Todo listo
Puedes iniciar sesión con tu llave de acceso
Vuelve a esta ventana
La solicitud solo se abre en la ventana que estás usando. Vuelve a intentarlo aquí.
Las llaves de acceso necesitan su propia ventana
Abre este sitio en una ventana o pestaña nueva y empieza de nuevo allí.
Un paso más
Selecciona el botón para abrir la solicitud de tu dispositivo.
Esta página ha cambiado
Al cambiar, se ha cerrado la solicitud. No se ha guardado nada, así que vuelve a intentarlo.
No se ha tenido en cuenta tu clic porque puede que haya algo delante de esta página. Asegúrate de verla entera y vuelve a intentarlo, o ábrela en una ventana.
No se ha tenido en cuenta tu clic porque la página acababa de moverse. Vuelve a intentarlo.
El sitio que muestra esta página no la deja funcionar. Ábrela en una ventana.
No se ha tenido en cuenta tu clic porque se ve muy poco de esta página.
No se ha guardado nada. Si vuelve a ocurrir, avisa al soporte del sitio.
Continúa en el navegador
Esta aplicación no puede crear llaves de acceso. Abre el sitio en el navegador y empieza de nuevo allí.
La conexión de esta página no es segura
Está guardada en {0}.
Está guardada en tu llave de seguridad o en tu móvil.
Está guardada solo en este dispositivo.
Está guardada en {0}, solo en este dispositivo.
Está guardada en tu gestor de contraseñas y también funciona en tus otros dispositivos.
Está guardada en {0} y también funciona en tus otros dispositivos.
Opcional. Después la encontrarás con este nombre.
Es tu última forma de iniciar sesión
Añade antes otra. Después podrás eliminar esta.
Configurar una llave de acceso
Cerrar
Continuar en esta página
Esto necesita su propia ventana
Tu navegador no puede mostrarlo dentro de esta página. Después regresarás aquí.
Abrir la ventana
Llaves de acceso e inicio de sesión
Tu navegador ha bloqueado la ventana
Vuelve a abrirla o continúa en esta página. Después regresarás aquí.
No puedes añadir más llaves de acceso
Elimina de tu cuenta una que ya no uses y vuelve a intentarlo.
Este enlace es demasiado antiguo
Pide uno nuevo y abre ese.
Enviar un nuevo enlace
Ya puedes pedir un nuevo enlace.
Un nuevo enlace está en camino.
Te lo hemos enviado. Deja esta página abierta: continuará por sí sola.
Lo hemos enviado a {0}. Deja esta página abierta: continuará por sí sola.
Abre el enlace del correo electrónico
es
Configura antes un bloqueo de pantalla
En Ajustes, abre Seguridad y establece un PIN, un patrón o una contraseña. Después, vuelve a intentarlo.
Hazlo en los ajustes de tu dispositivo, o usa tu móvil o una llave de seguridad.
En Configuración, abre Cuentas, Opciones de inicio de sesión y configura Windows Hello. O usa tu móvil.
Tu gestor de contraseñas no ha podido crear la llave de acceso
No se ha guardado nada. Desactiva su extensión en este sitio o usa otro dispositivo.
Enlace por correo
Código por correo
Llave de acceso
Código de recuperación
Llave de seguridad
Código por SMS
Aplicación de autenticación
No disponible en esta página
{0} min
Nombre
Usa de 1 a 100 letras, cifras o signos.
No se puede conectar con el servicio
Revisa tu conexión y vuelve a intentarlo.
Esta llave de seguridad no puede guardar llaves de acceso
Esta llave de seguridad aún no tiene PIN ni huella digital
Configúrale uno de los dos o usa otra llave.
Ahora no
No hay nada que configurar ahora mismo
Puedes continuar. Tus formas de iniciar sesión siguen como estaban.
No se ha guardado nada. Vuelve a intentarlo cuando quieras.
Aquí no puedo hacerlo
Has iniciado sesión con una llave de acceso de otro dispositivo.
¿Crear también una llave de acceso en este dispositivo?
Puedes hacerlo más adelante
Puedes crear una llave de acceso más adelante en los ajustes de tu cuenta, aquí o en otro lugar.
one:Puedes posponerlo una vez más.|other:Puedes posponerlo {0} veces más.
Esta es la última vez que puedes posponerlo.
Más opciones
No volver a preguntar
En este dispositivo no
Aceptar
Llave de acceso
Se necesita una llave de acceso
{0} requiere una llave de acceso
Puedes crear una llave de acceso en esta página.
Se ha creado una llave de acceso para ti
Deshacer
No se ha podido eliminar. Vuelve a intentarlo.
Se ha eliminado la llave de acceso
{0} te pide que añadas una llave de acceso a tu cuenta.
Añadir una forma de iniciar sesión
Añadir una llave de acceso
Probar de otra forma
Algo ha fallado por nuestra parte
Puedes cerrar esta ventana.
Cerrar
Sigue las indicaciones de tu dispositivo
Activa antes un gestor de contraseñas
En Ajustes, activa un gestor de contraseñas que guarde llaves de acceso y vuelve a intentarlo.
Demasiados intentos
Espera unos minutos y vuelve a intentarlo.
Espera {0} y vuelve a intentarlo.
Primero, vuelve a iniciar sesión
Códigos de recuperación
Tus códigos de recuperación están guardados
Guárdalos donde solo tú puedas encontrarlos.
Descargar
Descargado.
Aquí no ha funcionado. Guárdalos de otra forma.
Tus códigos de recuperación están ocultos
Se muestran una sola vez. Puedes crear otros nuevos en los ajustes de tu cuenta.
one:Este código te permite entrar si pierdes tus otras formas de iniciar sesión. Sirve una sola vez y solo se muestra ahora.|other:Te permiten entrar si pierdes tus otras formas de iniciar sesión. Cada uno de los {0} códigos sirve una sola vez, y solo se muestran ahora.
Imprimir
Puede que los códigos que guardaste antes ya no sirvan.
He guardado estos códigos
Guarda tus códigos de recuperación
Crear nuevos códigos
Sustituyen a los que tienes, que entonces dejarán de servir.
Códigos que te quedan
Crear nuevos códigos de recuperación
Cambiar nombre
Este dispositivo o gestor de contraseñas no ha podido crear la llave de acceso
Guardar
Guardando tu llave de acceso…
Guardando tu llave de seguridad…
El servicio no ha respondido
El problema no es de tu dispositivo. Vuelve a intentarlo.
Añadir antes otra
Inicia sesión con tu huella, tu cara o el bloqueo de pantalla en vez de con un código o una contraseña.
Puede que tu gestor de contraseñas siga ofreciendo la llave de acceso. Ábrelo, busca {0} y elimínala también ahí.
Códigos de recuperación
Crear códigos
Con cada uno puedes iniciar sesión una vez cuando no tengas otra forma.
Quedan {0} de {1}
Sustituir los códigos
Tus formas de iniciar sesión
Creación: {0}
Ya no está aquí
Así está la lista ahora.
Conservar
Sin ella ya no podrías iniciar sesión. Añade antes otra y, después, elimina esta.
¿La has perdido? Suspéndela para que nadie pueda usarla. Para volver a iniciar sesión, necesitarás un código de recuperación o la ayuda del soporte del sitio.
{0} es tu única forma de iniciar sesión
Último uso: {0}
Has alcanzado el máximo que permite este sitio. Elimina primero alguna que ya no uses.
Tus formas de iniciar sesión solo se te muestran a ti.
Esta llave de acceso está en un solo lugar. Añade una segunda para poder seguir iniciando sesión si pierdes esta.
¿La has perdido? Mejor suspéndela: nadie podrá usarla y podrás reactivarla si la encuentras.
He perdido este dispositivo
He perdido esta llave
one:y una más|other:y {0} más
Sin usar
Sin configurar
Volver a ofrecerla
Se te volverá a ofrecer una llave de acceso.
No se te ofrecerá crear una llave de acceso al iniciar sesión.
En tus dispositivos
En llaves de seguridad
Solo en este dispositivo
Solo en esta llave
Otras formas de iniciar sesión
Llaves de acceso
Podrás seguir iniciando sesión con:
Eliminar
¿Eliminar {0}?
Se ha eliminado {0}.
Reactivar
Configurar
Se ha reactivado {0}.
Se ha suspendido {0}.
Suspender
Suspendida: no permite iniciar sesión hasta que la reactives.
No sirve para iniciar sesión aquí.
Convertir en llave de acceso
Usar una llave de seguridad
Volver a mostrar la clave
Esto ya está configurado
Puedes usarlo cuando se te pida.
Recibir códigos por correo
Enviaremos un código a tu dirección de correo para comprobar que llega.
Introduce el código que te hemos enviado
Introduce el código de la aplicación
Clave de configuración
No puedes añadir más formas de iniciar sesión
Recibir enlaces por correo
Enviaremos un enlace a tu dirección de correo para comprobar que llega.
Abrir en la aplicación
Abre la clave en la aplicación o escríbela en ella.
Código QR con la clave de configuración que aparece debajo
Escanea esto con la aplicación o escribe en ella la clave.
Recibir códigos por SMS
Enviaremos un código por SMS a tu número de teléfono para comprobar que llega.
Configurar tu aplicación de autenticación
No se ha podido confirmar
Iniciar sesión
Vuelve a intentarlo o usa las otras formas de iniciar sesión del sitio.
No se ha iniciado sesión
Cambiar el nombre de usuario
Inicia sesión de otra forma
Si tienes una llave de acceso, puede que esté en otro dispositivo. También puedes usar las otras formas de iniciar sesión del sitio.
Si tienes una llave de acceso para esta cuenta, puede que esté en otro dispositivo. También puedes usar las otras formas de iniciar sesión del sitio.
Introduce tu nombre de usuario o correo electrónico.
Pide un nuevo código o inicia sesión de otra forma.
Selecciona el campo para ver las llaves de acceso que tienes aquí.
Es demasiado largo para un nombre de usuario.
Nombre de usuario o correo electrónico
Usa las otras formas de iniciar sesión del sitio.
Has iniciado sesión
Iniciar sesión con una llave de acceso
Aquí no puedes iniciar sesión con una llave de acceso
Puede que se haya eliminado. Usa otra llave o las demás formas de iniciar sesión del sitio.
No hemos podido iniciar tu sesión
Indica quién eres. Después vendrá tu llave de acceso.
En esta página no se pueden configurar llaves de acceso
Empezar de nuevo
Cancelado. No se ha guardado nada.
Nombre guardado.
Primero, confirma que eres tú
Usa una forma de iniciar sesión que ya tengas y vuelve a intentarlo.
Avisa al soporte del sitio. Tus otras formas de iniciar sesión siguen funcionando.
Tiempo restante
La solicitud ha caducado
Inserta tu llave o acércala y, después, tócala. Puede que te pida su PIN.
Cancelado. No se ha cambiado nada.
Comprobando tu llave de acceso…
Comprobando tu llave de seguridad…
Tu llave de acceso no funciona aquí
Elimínala para que no se te pida más adelante. Puedes añadir otra cuando quieras.
Tu llave de seguridad no funciona aquí
Conservar
Si se te sigue ofreciendo, elimínala del lugar donde la guardas.
Eliminar
Llave de acceso eliminada
Llave de seguridad eliminada
Eliminando tu llave de acceso…
Eliminando tu llave de seguridad…
Tu llave de acceso no ha respondido
Puede que se haya cerrado la solicitud o que la llave esté en otro dispositivo. Puedes conservarla y usarla más adelante.
Tu llave de seguridad no ha respondido
No se ha podido eliminar
Probar ahora
No se ha podido comprobar en este momento. De todos modos, está guardada.
Funciona. A partir de ahora puedes iniciar sesión con ella.
Volver a intentarlo
Esto no se puede hacer aquí
El servicio no lo ofrece. Tus otras formas de iniciar sesión siguen funcionando.
Este sitio no conoce esa llave de acceso
Puede que se haya eliminado de tu cuenta. Usa otra o prueba de otra forma.
Se ha perdido la conexión. Compruébala y vuelve a intentarlo.
tu bloqueo de pantalla (huella digital, cara, PIN o patrón)
el bloqueo de pantalla de tu dispositivo
Face ID, Touch ID o el código de tu dispositivo
Touch ID o la contraseña de tu Mac
el bloqueo de pantalla de tu dispositivo, tu móvil o una llave de seguridad
Windows Hello (cara, huella digital o PIN)
Usarás {0}.
No se ha podido confirmar la llave de acceso
Un momento…
Tus otras formas de iniciar sesión siguen como estaban.
Solo funciona en el sitio auténtico, así que nadie puede quitártela con engaños.
Usar una llave de seguridad
Tu huella o tu cara nunca salen de tu dispositivo.
Cualquiera que pueda desbloquear este dispositivo puede iniciar sesión con la llave de acceso.
Inicia sesión igual que desbloqueas tu dispositivo
Tu navegador no ha abierto la ventana. Puedes continuar aquí, en el lugar de esta página.
Continuar en una ventana nueva
Esta parte de la página no puede abrir la solicitud de tu dispositivo. Una ventana nueva sí puede.
Continuar en esta página
La ventana se ha cerrado antes de que se creara una llave de acceso.
Sigue en la ventana que se ha abierto. Esta página la espera.
Ese código no es correcto
Revísalo o pide uno nuevo.`;
