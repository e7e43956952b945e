// Made from locales/*.xlf: npm run locales
export default `Konto
Wypróbuj inne urządzenie lub inny klucz bezpieczeństwa. Inne Twoje sposoby logowania nadal działają.
Ta strona nie zna witryny, która ją wyświetla, więc niczego nie rozpoczęto.
Otwórz w oknie
Nie można tego tutaj wyświetlić
Wstecz
Monit się nie otworzył
Zablokowało go urządzenie lub menedżer haseł. Sprawdź blokadę ekranu i rozszerzenia.
Ta przeglądarka nie obsługuje kluczy dostępu
Zaktualizuj ją lub zacznij od nowa w innej przeglądarce.
Otwarta jest inna prośba o klucz dostępu
Dokończ ją lub zamknij, a potem spróbuj ponownie.
Anuluj
Nie utworzono klucza dostępu
Nie działa? Użyj telefonu, klucza bezpieczeństwa lub innego sposobu logowania.
Nic nie zostało zmienione. Jeśli to się powtórzy, zgłoś to pomocy technicznej witryny.
Wstecz
Nie potwierdzono
Sprawdzanie…
Potwierdź tożsamość w inny sposób
Twój klucz dostępu może być na innym urządzeniu. Użyj tamtego urządzenia lub innego sposobu.
Wpisz kod z e-maila
Za dużo błędnych kodów
Poproś o nowy kod lub potwierdź tożsamość w inny sposób.
Ta aplikacja nie obsługuje kluczy dostępu. Otwórz witrynę w przeglądarce i zacznij tam od nowa.
Przygotuj klucz bezpieczeństwa.
Użyj klucza bezpieczeństwa
Wyślemy Ci link.
Wyślemy link do: {0}.
Twój menedżer haseł nie mógł użyć klucza dostępu
Wyłącz jego rozszerzenie w tej witrynie lub użyj innego sposobu.
Nic nie zostało zmienione. Spróbuj ponownie w dogodnej chwili.
Ten kod jest nieaktualny
Poproś o nowy i wpisz go tutaj.
Wypróbuj inny sposób
Potwierdzono
Użyj klucza dostępu, którym się logujesz.
Użyj klucza dostępu
Od ostatniego logowania minęło trochę czasu. Zaloguj się, a potem spróbuj ponownie.
Wpisz jeden z kodów odzyskiwania
To urządzenie lub menedżer haseł nie mógł użyć klucza dostępu
Wyślij kod
Wyślemy Ci kod.
Wyślij link
Wyślemy kod do: {0}.
Źródło prośby
Na tej stronie nie można używać kluczy dostępu
Wpisz kod z SMS-a
Możesz teraz spróbować ponownie.
Anulowano. Nic nie zostało zmienione.
Nie możemy tu potwierdzić Twojej tożsamości
Żadnego z Twoich sposobów logowania nie można do tego użyć. Możesz zwrócić się do pomocy technicznej witryny.
Potwierdź swoją tożsamość
Wpisz kod z aplikacji uwierzytelniającej
Podłącz lub zbliż klucz bezpieczeństwa i dotknij go.
Nie udało się potwierdzić Twojej tożsamości
Wybierz, co chcesz dodać
Wpisz cały kod.
Sprawdzanie kodu…
Wpisz wszystkie 6 cyfr.
6-cyfrowy kod
Każdy kod odzyskiwania działa raz.
Kod odzyskiwania ma 16 liter i cyfr.
Wyślij nowy kod
Możesz teraz poprosić o nowy kod.
Nowy kod jest w drodze.
Wysłaliśmy Ci kod. Zostanie sprawdzony, gdy tylko wpiszesz wszystkie cyfry.
Wysłano do: {0}. Kod zostanie sprawdzony, gdy tylko wpiszesz wszystkie cyfry.
Zostanie sprawdzony, gdy tylko wpiszesz wszystkie cyfry.
Ten kod jest błędny lub nieaktualny.
Ten kod jest błędny lub nieaktualny. Pozostałe próby: {0}.
Kontynuuj, jeśli ten link wysłano na Twoją prośbę.
Dodaj klucz dostępu
Użyj innego adresu
Użyj innego numeru
Adres e-mail
Wyślemy na ten adres kod, aby sprawdzić, czy dociera.
Sprawdź adres e-mail.
Wyślemy na ten adres link, aby sprawdzić, czy dociera.
Numer telefonu
Wyślemy na ten numer SMS z kodem, aby sprawdzić, czy dociera.
Sprawdź numer telefonu.
Kontynuuj
Skopiowano.
Kopiuj
Nie udało się skopiować. Zaznacz tekst i skopiuj go ręcznie.
Utwórz klucz dostępu
Urządzenie zgłosiło problem
Odblokuj je lub ponownie podłącz klucz bezpieczeństwa. Potem spróbuj ponownie.
Gotowe
Nic nie zostało zapisane. Być może masz tu już klucz dostępu.
Ten link jest otwarty w innej przeglądarce
Kontynuuj tam lub zacznij od nowa. Jeśli to nie Ty, zgłoś to pomocy technicznej witryny.
Ten link już nie działa
Wróć na stronę, z której otwarto link, i zacznij od nowa.
Masz tu już klucz dostępu
Dodano kody wysyłane e-mailem
Jest na tym urządzeniu lub w menedżerze haseł i można się nim logować.
Dodano klucz bezpieczeństwa
Dodaj też drugi klucz, na wypadek gdyby ten zaginął.
Dodano linki wysyłane e-mailem
Gdy pojawi się taka prośba, otwórz link, który Ci wyślemy.
Linki będą wysyłane do: {0}.
Gdy pojawi się prośba o kod, użyj kodu, który Ci wyślemy.
Kody będą wysyłane do: {0}.
Dodano kody wysyłane SMS-em
Utworzono klucz dostępu
Dodano aplikację uwierzytelniającą
Gdy pojawi się prośba o kod, użyj kodu z aplikacji.
Kody odzyskiwania są pokazywane tylko raz. Nowe możesz utworzyć w ustawieniach konta.
Nie dodano klucza dostępu
Użyj go przy następnym logowaniu.
Nic nie dodano
Wszystko gotowe
Możesz logować się kluczem dostępu
Wróć do tego okna
Monit otwiera się tylko w oknie, którego używasz. Spróbuj ponownie tutaj.
Klucze dostępu wymagają osobnego okna
Otwórz tę witrynę w nowym oknie lub nowej karcie i zacznij tam od nowa.
Jeszcze jeden krok
Wybierz przycisk, aby otworzyć monit urządzenia.
Ta strona się zmieniła
Monit został wtedy zamknięty. Nic nie zostało zapisane, więc spróbuj ponownie.
Kliknięcie zostało zignorowane, bo coś może zasłaniać tę stronę. Upewnij się, że widzisz ją całą, i spróbuj ponownie lub otwórz ją w oknie.
Kliknięcie zostało zignorowane, bo strona właśnie się przesunęła. Spróbuj ponownie.
Witryna, która wyświetla tę stronę, uniemożliwia jej działanie. Otwórz ją w oknie.
Kliknięcie zostało zignorowane, bo widać za mało tej strony.
Nic nie zostało zapisane. Jeśli to się powtórzy, zgłoś to pomocy technicznej witryny.
Kontynuuj w przeglądarce
W tej aplikacji nie można tworzyć kluczy dostępu. Otwórz witrynę w przeglądarce i zacznij tam od nowa.
Połączenie z tą stroną nie jest bezpieczne
Miejsce zapisu: {0}.
Jest zapisany na Twoim kluczu bezpieczeństwa lub telefonie.
Jest zapisany tylko na tym urządzeniu.
Miejsce zapisu: {0}, tylko na tym urządzeniu.
Jest zapisany w Twoim menedżerze haseł i działa też na innych Twoich urządzeniach.
Miejsce zapisu: {0}. Działa też na innych Twoich urządzeniach.
Opcjonalnie. Pod tą nazwą znajdziesz go później.
To Twój ostatni sposób logowania
Najpierw dodaj inny. Potem możesz usunąć ten.
Skonfiguruj klucz dostępu
Zamknij
Kontynuuj na tej stronie
Potrzebne jest osobne okno
Przeglądarka nie może wyświetlić tego wewnątrz tej strony. Potem tu wrócisz.
Otwórz okno
Klucze dostępu i logowanie
Przeglądarka zablokowała okno
Otwórz je ponownie lub kontynuuj na tej stronie. Potem tu wrócisz.
Nie możesz dodać więcej kluczy dostępu
Usuń z konta klucz dostępu, którego już nie używasz, a potem spróbuj ponownie.
Ten link jest nieaktualny
Poproś o nowy i otwórz go.
Wyślij nowy link
Możesz teraz poprosić o nowy link.
Nowy link jest w drodze.
Wysłaliśmy Ci link. Nie zamykaj tej strony – sama przejdzie dalej.
Link wysłano do: {0}. Nie zamykaj tej strony – sama przejdzie dalej.
Otwórz link z e-maila
pl
Najpierw ustaw blokadę ekranu
W Ustawieniach otwórz „Bezpieczeństwo” i ustaw kod PIN, wzór lub hasło. Potem spróbuj ponownie.
Zrób to w ustawieniach urządzenia albo użyj telefonu lub klucza bezpieczeństwa.
W Ustawieniach otwórz „Konta”, „Opcje logowania” i skonfiguruj Windows Hello. Możesz też użyć telefonu.
Twój menedżer haseł nie mógł utworzyć klucza dostępu
Nic nie zostało zapisane. Wyłącz jego rozszerzenie w tej witrynie lub użyj innego urządzenia.
Link z e-maila
Kod z e-maila
Klucz dostępu
Kod odzyskiwania
Klucz bezpieczeństwa
Kod z SMS-a
Aplikacja uwierzytelniająca
Niedostępne na tej stronie
{0} min
Nazwa
Użyj od 1 do 100 liter, cyfr lub znaków.
Brak połączenia z usługą
Sprawdź połączenie, a potem spróbuj ponownie.
Ten klucz bezpieczeństwa nie może przechowywać kluczy dostępu
Ten klucz bezpieczeństwa nie ma jeszcze kodu PIN ani odcisku palca
Skonfiguruj jedno z nich lub użyj innego klucza.
Nie teraz
W tej chwili nie ma nic do skonfigurowania
Możesz kontynuować. Twoje sposoby logowania pozostaną bez zmian.
Nic nie zostało zapisane. Spróbuj ponownie w dogodnej chwili.
Nie mogę tego tutaj zrobić
Do logowania użyto klucza dostępu z innego urządzenia.
Utworzyć klucz dostępu także na tym urządzeniu?
Możesz to zrobić później
Klucz dostępu możesz utworzyć później w ustawieniach konta, tutaj lub gdzie indziej.
one:Możesz to odłożyć jeszcze raz.|few:Możesz to odłożyć jeszcze {0} razy.|many:Możesz to odłożyć jeszcze {0} razy.
Ostatni raz możesz to odłożyć.
Więcej opcji
Nie pytaj ponownie
Nie na tym urządzeniu
OK
Klucz dostępu
Wymagany jest klucz dostępu
{0} wymaga klucza dostępu
Na tej stronie możesz utworzyć klucz dostępu.
Utworzono dla Ciebie klucz dostępu
Cofnij
Nie udało się go usunąć. Spróbuj ponownie.
Usunięto klucz dostępu
{0} prosi o dodanie klucza dostępu do Twojego konta.
Dodaj sposób logowania
Dodaj klucz dostępu
Użyj innego sposobu
Coś poszło nie tak po naszej stronie
Możesz zamknąć to okno.
Zamknij
Postępuj zgodnie z monitem urządzenia
Najpierw włącz menedżera haseł
W Ustawieniach włącz menedżera haseł, który przechowuje klucze dostępu, a potem spróbuj ponownie.
Za dużo prób
Odczekaj kilka minut, a potem spróbuj ponownie.
Odczekaj {0}, a potem spróbuj ponownie.
Najpierw zaloguj się ponownie
Kody odzyskiwania
Kody odzyskiwania są zapisane
Przechowuj je tam, gdzie tylko Ty je znajdziesz.
Pobierz
Pobrano.
To się tutaj nie udało. Zachowaj kody w inny sposób.
Kody odzyskiwania są ukryte
Są pokazywane tylko raz. Nowe możesz utworzyć w ustawieniach konta.
one:Pozwoli Ci się zalogować, jeśli utracisz inne sposoby logowania. Kod działa raz i jest pokazywany tylko teraz.|few:Pozwolą Ci się zalogować, jeśli utracisz inne sposoby logowania. Każdy z {0} kodów działa raz. Są pokazywane tylko teraz.|many:Pozwolą Ci się zalogować, jeśli utracisz inne sposoby logowania. Każdy z {0} kodów działa raz. Są pokazywane tylko teraz.
Drukuj
Wcześniej zapisane kody mogą już nie działać.
Mam zapisane te kody
Zapisz kody odzyskiwania
Utwórz nowe kody
Zastąpią obecne kody, które przestaną wtedy działać.
Pozostałe kody
Utwórz nowe kody odzyskiwania
Zmień nazwę
To urządzenie lub menedżer haseł nie mógł utworzyć klucza dostępu
Zapisz
Zapisywanie klucza dostępu…
Zapisywanie klucza bezpieczeństwa…
Usługa nie odpowiedziała
Z urządzeniem wszystko w porządku. Spróbuj ponownie.
Najpierw dodaj inny
Loguj się odciskiem palca, twarzą lub blokadą ekranu zamiast kodem lub hasłem.
Menedżer haseł może go nadal proponować. Otwórz go, wyszukaj „{0}” i tam też usuń klucz dostępu.
Kody odzyskiwania
Utwórz kody
Każdy pozwala zalogować się raz, gdy nie masz nic innego.
Pozostało: {0} z {1}
Wymień kody
Twoje sposoby logowania
Utworzono: {0}
Tej pozycji już nie ma
Tak lista wygląda teraz.
Zachowaj
Bez niego nie będzie można się zalogować. Najpierw dodaj inny, a potem usuń ten.
Zgubiony? Zawieś go, aby nikt nie mógł go użyć. Aby znów się zalogować, musisz mieć kod odzyskiwania lub skorzystać z pomocy technicznej witryny.
{0} to Twój jedyny sposób logowania
Ostatnie użycie: {0}
Masz ich tyle, na ile pozwala ta witryna. Najpierw usuń jeden, którego już nie używasz.
Twoje sposoby logowania widzisz tylko Ty.
Ten klucz dostępu jest tylko w jednym miejscu. Dodaj drugi, aby nadal móc się zalogować, jeśli ten utracisz.
Zgubiony? Lepiej go zawieś: nikt nie będzie mógł go użyć, a jeśli się znajdzie, możesz go przywrócić.
To urządzenie zaginęło
Ten klucz zaginął
one:i jeszcze jeden|few:i jeszcze {0}|many:i jeszcze {0}
Nigdy nie użyto
Nie skonfigurowano
Proponuj ponownie
Klucz dostępu będzie znów proponowany.
Podczas logowania nie będziemy proponować utworzenia klucza dostępu.
Na Twoich urządzeniach
Na kluczach bezpieczeństwa
Tylko na tym urządzeniu
Tylko na tym kluczu
Inne sposoby logowania
Klucze dostępu
Nadal możesz logować się w ten sposób:
Usuń
Usunąć „{0}”?
Usunięto: {0}.
Przywróć
Skonfiguruj
Przywrócono: {0}.
Zawieszono: {0}.
Zawieś
Zawieszono: nie pozwala się zalogować do czasu przywrócenia.
Tutaj nie można się w ten sposób zalogować.
Zmień na klucz dostępu
Użyj klucza bezpieczeństwa
Pokaż klucz ponownie
To jest już skonfigurowane
Możesz tego użyć, gdy pojawi się taka prośba.
Otrzymuj kody e-mailem
Wyślemy kod na Twój adres e-mail, aby sprawdzić, czy dociera.
Wpisz kod, który Ci wysłaliśmy
Wpisz kod z aplikacji
Klucz konfiguracji
Nie możesz dodać więcej sposobów logowania
Otrzymuj linki e-mailem
Wyślemy link na Twój adres e-mail, aby sprawdzić, czy dociera.
Otwórz w aplikacji uwierzytelniającej
Otwórz klucz w aplikacji lub wpisz go w niej.
Kod QR z kluczem konfiguracji podanym poniżej
Zeskanuj ten kod aplikacją lub wpisz w niej klucz.
Otrzymuj kody SMS-em
Wyślemy SMS-em kod na Twój numer telefonu, aby sprawdzić, czy dociera.
Skonfiguruj aplikację uwierzytelniającą
Nie udało się tego potwierdzić
Zaloguj się
Spróbuj ponownie lub użyj innych sposobów logowania w tej witrynie.
Nie zalogowano
Zmień nazwę użytkownika
Zaloguj się w inny sposób
Jeśli masz klucz dostępu, może być na innym urządzeniu. Możesz też użyć innych sposobów logowania w tej witrynie.
Jeśli masz klucz dostępu do tego konta, może być na innym urządzeniu. Możesz też użyć innych sposobów logowania w tej witrynie.
Wpisz nazwę użytkownika lub e-mail.
Poproś o nowy kod lub zaloguj się w inny sposób.
Wybierz pole, aby zobaczyć klucze dostępu, które tu masz.
Ta nazwa użytkownika jest za długa.
Nazwa użytkownika lub e-mail
Użyj innych sposobów logowania w tej witrynie.
Zalogowano
Zaloguj się kluczem dostępu
Nie możesz się tu zalogować kluczem dostępu
Mógł zostać usunięty. Użyj innego klucza lub innych sposobów logowania w tej witrynie.
Nie udało się zalogować
Powiedz, kim jesteś. Następny krok to klucz dostępu.
Na tej stronie nie można skonfigurować kluczy dostępu
Zacznij od nowa
Anulowano. Nic nie zostało zapisane.
Zapisano nazwę.
Najpierw potwierdź swoją tożsamość
Użyj sposobu logowania, który już masz, a potem spróbuj ponownie.
Zgłoś to pomocy technicznej witryny. Inne Twoje sposoby logowania nadal działają.
Pozostały czas
Upłynął czas na odpowiedź
Podłącz lub zbliż klucz, a potem go dotknij. Może być potrzebny jego kod PIN.
Anulowano. Nic nie zostało zmienione.
Sprawdzanie klucza dostępu…
Sprawdzanie klucza bezpieczeństwa…
Twój klucz dostępu tutaj nie działa
Usuń go, aby później nie pojawiała się prośba o jego użycie. W każdej chwili możesz dodać inny.
Twój klucz bezpieczeństwa tutaj nie działa
Zachowaj
Jeśli nadal będzie proponowany, usuń go tam, gdzie go przechowujesz.
Usuń
Usunięto klucz dostępu
Usunięto klucz bezpieczeństwa
Usuwanie klucza dostępu…
Usuwanie klucza bezpieczeństwa…
Twój klucz dostępu nie odpowiedział
Być może monit został zamknięty lub klucz jest na innym urządzeniu. Możesz go zachować i użyć później.
Twój klucz bezpieczeństwa nie odpowiedział
Nie udało się go usunąć
Wypróbuj teraz
Nie udało się go teraz sprawdzić. Mimo to jest zapisany.
Działa. Od teraz możesz się nim logować.
Spróbuj ponownie
Tutaj nie można tego zrobić
Usługa tego nie oferuje. Inne Twoje sposoby logowania nadal działają.
Ta witryna nie zna tego klucza dostępu
Mógł zostać usunięty z Twojego konta. Użyj innego klucza lub innego sposobu.
Utracono połączenie. Sprawdź je i spróbuj ponownie.
blokady ekranu (odcisk palca, twarz, PIN lub wzór)
blokady ekranu urządzenia
Face ID, Touch ID lub kodu urządzenia
Touch ID lub hasła Maca
blokady ekranu urządzenia, telefonu lub klucza bezpieczeństwa
Windows Hello (twarz, odcisk palca lub PIN)
Użyjesz {0}.
Nie udało się potwierdzić klucza dostępu
Chwileczkę…
Inne sposoby logowania pozostaną bez zmian.
Działa tylko w prawdziwej witrynie, więc nikt go od Ciebie nie wyłudzi.
Użyj klucza bezpieczeństwa
Twój odcisk palca i obraz twarzy nigdy nie opuszczają urządzenia.
Każdy, kto może odblokować to urządzenie, może się zalogować tym kluczem dostępu.
Loguj się tak, jak odblokowujesz urządzenie
Przeglądarka nie otworzyła okna. Możesz kontynuować tutaj, w miejscu tej strony.
Kontynuuj w nowym oknie
Ta część strony nie może otworzyć monitu urządzenia. Nowe okno może.
Kontynuuj na tej stronie
Okno zostało zamknięte przed utworzeniem klucza dostępu.
Kontynuuj w otwartym oknie. Ta strona na nie czeka.
Ten kod jest nieprawidłowy
Sprawdź go lub poproś o nowy.`;
